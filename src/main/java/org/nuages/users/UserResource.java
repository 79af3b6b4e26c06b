package org.nuages.users;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuages.core.cache.Cached;
import org.nuages.core.cache.Vary;
import org.nuages.core.editing.AtMost;
import org.nuages.core.editing.Editor;
import org.nuages.core.editing.Editors;
import org.nuages.core.editing.StatusAnswer;
import org.nuages.core.idempotency.Idempotent;
import org.nuages.core.input.Body;
import org.nuages.core.input.Upload;
import org.nuages.core.listing.ListAnswer;
import org.nuages.core.listing.Listing;
import org.nuages.core.listing.Pages;
import org.nuages.core.permissions.Allow;
import org.nuages.core.permissions.AllowAny;
import org.nuages.core.permissions.IsAdminUser;
import org.nuages.core.permissions.IsAuthenticated;
import org.nuages.core.permissions.IsOwner;
import org.nuages.core.permissions.IsOwnerOrAdmin;
import org.nuages.core.query.Detail;
import org.nuages.core.requests.ApiRequest;
import org.nuages.core.throttling.Throttled;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/users")
@Tag(name = "User", description = "Accounts.")
public class UserResource {

    private final Users users;
    private final Listing<User, UserView> listing;
    private final Pages pages;
    private final Registration registration;
    private final NewPasswords newPasswords;
    private final PasswordChanges passwordChanges;
    private final Erasure erasure;
    private final Farewell farewell;
    private final Avatars avatars;
    private final Editor<User, Long, Users.Rows, UserView> editor;
    private final Editor<User, Long, Users.Rows, UserView> staffEditor;

    UserResource(
            Users users,
            Listing<User, UserView> listing,
            Pages pages,
            Registration registration,
            NewPasswords newPasswords,
            PasswordChanges passwordChanges,
            Erasure erasure,
            Farewell farewell,
            Avatars avatars,
            Editors editors) {
        this.users = users;
        this.listing = listing;
        this.pages = pages;
        this.registration = registration;
        this.newPasswords = newPasswords;
        this.passwordChanges = passwordChanges;
        this.erasure = erasure;
        this.farewell = farewell;
        this.avatars = avatars;
        this.editor = editors.of(users, User::new, UserInput::read, listing.shape());
        this.staffEditor = editors.of(users, User::new, StaffUserInput::read, listing.shape());
    }

    @GET
    @Allow(IsAuthenticated.class)
    public Uni<ListAnswer<UserView>> list(@BeanParam ApiRequest request) {
        return pages.of(visible(request), listing, request);
    }

    @POST
    @Allow(AllowAny.class)
    @Throttled("registration")
    public Uni<RestResponse<Detail<UserView>>> create(Body<NewUserInput> body, @BeanParam ApiRequest request) {
        return registration.ofOne(body, request);
    }

    @POST
    @Path("bulk_create")
    @Operation(summary = "Create many users, or none")
    @Allow(IsAdminUser.class)
    @AtMost(Registration.MOST)
    @Idempotent
    public Uni<RestResponse<List<UserView>>> bulkCreate(Body<List<NewUserInput>> body, @BeanParam ApiRequest request) {
        return registration.ofMany(body, request);
    }

    @GET
    @Path("active")
    @Operation(summary = "List the active users")
    @Allow(IsAdminUser.class)
    @Cached(
            seconds = 1800,
            of = {User.class, OrdersMade.class},
            vary = Vary.ROLE)
    public Uni<ListAnswer<UserView>> active(@BeanParam ApiRequest request) {
        return pages.of(visible(request).active(), listing, request);
    }

    @GET
    @Path("me")
    @Operation(summary = "Show the caller")
    @Allow(IsAuthenticated.class)
    public Uni<Detail<UserView>> me(@BeanParam ApiRequest request) {
        return get(request.caller().id(), request);
    }

    @PATCH
    @Path("me")
    @Operation(summary = "Change parts of the caller")
    @Allow(IsOwnerOrAdmin.class)
    public Uni<Detail<UserView>> changeMe(Body<StaffUserInput> body, @BeanParam ApiRequest request) {
        return change(request.caller().id(), body, request);
    }

    @POST
    @Path("me/erase")
    @Operation(summary = "Erase the caller's account")
    @Allow(IsOwner.class)
    @Throttled("login")
    public Uni<Void> eraseMe(Body<OwnPassword> body, @BeanParam ApiRequest request) {
        var me = request.caller().id();
        return farewell.of(me, body, action -> editor.act(visible(request), me, request, action));
    }

    @GET
    @Path("{id}")
    @Allow(IsAuthenticated.class)
    public Uni<Detail<UserView>> get(@RestPath Long id, @BeanParam ApiRequest request) {
        return visible(request).where(users.hasKey(id)).detail(listing.shape());
    }

    @PUT
    @Path("{id}")
    @Allow(IsOwnerOrAdmin.class)
    public Uni<Detail<UserView>> replace(@RestPath Long id, Body<StaffUserInput> body, @BeanParam ApiRequest request) {
        return editorFor(request).replace(visible(request), id, body, request);
    }

    @PATCH
    @Path("{id}")
    @Allow(IsOwnerOrAdmin.class)
    public Uni<Detail<UserView>> change(@RestPath Long id, Body<StaffUserInput> body, @BeanParam ApiRequest request) {
        return editorFor(request).change(visible(request), id, body, request);
    }

    @DELETE
    @Path("{id}")
    @Allow(IsAdminUser.class)
    public Uni<Void> delete(@RestPath Long id, @BeanParam ApiRequest request) {
        return erasure.of(() -> editor.act(visible(request), id, request, User::erase));
    }

    @PUT
    @Path("{id}/avatar")
    @Operation(summary = "Give a user a picture")
    @Allow(IsOwnerOrAdmin.class)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = AvatarForm.class)))
    public Uni<Detail<UserView>> giveAvatar(@RestPath Long id, Upload upload, @BeanParam ApiRequest request) {
        return avatars.give(id, upload, name -> editor.act(visible(request), id, request, user -> user.avatar = name))
                .chain(() -> get(id, request));
    }

    @DELETE
    @Path("{id}/avatar")
    @Operation(summary = "Take a user's picture away")
    @Allow(IsOwnerOrAdmin.class)
    public Uni<Void> takeAvatar(@RestPath Long id, @BeanParam ApiRequest request) {
        return avatars.take(id, name -> editor.act(visible(request), id, request, user -> user.avatar = name));
    }

    @POST
    @Path("{id}/set_password")
    @Operation(summary = "Set a new password")
    @Allow(IsOwnerOrAdmin.class)
    @Throttled("login")
    public Uni<StatusAnswer> setPassword(@RestPath Long id, Body<PasswordChange> body, @BeanParam ApiRequest request) {
        return users.visibleTo(request.caller())
                .where(users.hasKey(id))
                .one(newPasswords.owner())
                .chain(user -> passwordChanges.change(user, request.caller().owns(user), body))
                .replaceWith(new StatusAnswer("password set"));
    }

    /** What only staff may write is read from nobody else. */
    private Editor<User, Long, Users.Rows, UserView> editorFor(ApiRequest request) {
        return request.caller().isStaff() ? staffEditor : editor;
    }

    private Users.Rows visible(ApiRequest request) {
        return users.visibleTo(request.caller()).selecting(request.selection());
    }
}
