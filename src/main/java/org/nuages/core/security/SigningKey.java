package org.nuages.core.security;

import java.security.PrivateKey;
import java.security.PublicKey;

/** A key pair; the id is derived from the public key, so that every pod names it alike. */
record SigningKey(String id, PrivateKey privateKey, PublicKey publicKey) {}
