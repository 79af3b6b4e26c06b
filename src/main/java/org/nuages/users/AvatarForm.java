package org.nuages.users;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an avatar is sent, for the API document. */
public record AvatarForm(
        @Schema(type = SchemaType.STRING, format = "binary") byte[] avatar) {}
