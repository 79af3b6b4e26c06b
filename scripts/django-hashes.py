"""Writes the password hashes that DjangoHashesTest reads, made by Django itself (tried with 3.2 of Debian 12):

    apt-get install python3-django python3-argon2 python3-bcrypt
    /usr/bin/python3 scripts/django-hashes.py > src/test/resources/passwords/django-hashes.tsv
"""

from django.conf import settings

settings.configure(PASSWORD_HASHERS=["django.contrib.auth.hashers." + name for name in (
    "PBKDF2PasswordHasher", "Argon2PasswordHasher", "BCryptSHA256PasswordHasher", "BCryptPasswordHasher")])

from django.contrib.auth.hashers import get_hasher, make_password
import argon2

PASSWORDS = ("correct horse battery staple", "пароль ünïcödé 密码 🔑", " spaces count ", "x" * 71 + "yz", "long " * 200)

print("# Made by scripts/django-hashes.py with Django's own hashers: <hash> TAB <password>")
for password in PASSWORDS:
    for hasher in ("pbkdf2_sha256", "argon2", "bcrypt_sha256", "bcrypt"):
        print(make_password(password, hasher=hasher), password, sep="\t")
    # What Django wrote before 3.2: Argon2i, and before 1.11 without a version.
    for type, version in ((argon2.low_level.Type.I, 19), (argon2.low_level.Type.I, 16)):
        hash = argon2.low_level.hash_secret(password.encode(), b"saltsaltsalt", time_cost=2, memory_cost=512,
                parallelism=2, hash_len=16, type=type, version=version).decode()
        print("argon2" + (hash if version == 19 else hash.replace("$v=16", "")), password, sep="\t")
    assert get_hasher("argon2").verify(password, "argon2" + hash)
