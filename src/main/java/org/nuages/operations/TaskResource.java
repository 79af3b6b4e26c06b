package org.nuages.operations;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.nuages.core.editing.Editor;
import org.nuages.core.editing.Editors;
import org.nuages.core.editing.StatusAnswer;
import org.nuages.core.listing.ListAnswer;
import org.nuages.core.listing.Listing;
import org.nuages.core.listing.Pages;
import org.nuages.core.permissions.Allow;
import org.nuages.core.permissions.IsAdminUser;
import org.nuages.core.query.Detail;
import org.nuages.core.requests.ApiRequest;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/tasks")
@Tag(name = "Task", description = "Background tasks, for staff.")
public class TaskResource {

    private final QueuedTasks tasks;
    private final Listing<QueuedTask, TaskView> listing;
    private final Pages pages;
    private final Editor<QueuedTask, Long, QueuedTasks.Rows, TaskView> editor;

    TaskResource(QueuedTasks tasks, Listing<QueuedTask, TaskView> listing, Pages pages, Editors editors) {
        this.tasks = tasks;
        this.listing = listing;
        this.pages = pages;
        this.editor = editors.of(tasks, QueuedTask::new, (in, task) -> {}, listing.shape());
    }

    @GET
    @Allow(IsAdminUser.class)
    public Uni<ListAnswer<TaskView>> list(@BeanParam ApiRequest request) {
        return pages.of(visible(request), listing, request);
    }

    @GET
    @Path("{id}")
    @Allow(IsAdminUser.class)
    public Uni<Detail<TaskView>> get(@RestPath Long id, @BeanParam ApiRequest request) {
        return visible(request).where(tasks.hasKey(id)).detail(listing.shape());
    }

    @POST
    @Path("{id}/rerun")
    @Operation(summary = "Run a dead task again")
    @Allow(IsAdminUser.class)
    public Uni<StatusAnswer> rerun(@RestPath Long id, @BeanParam ApiRequest request) {
        return editor.act(visible(request), id, request, QueuedTask::runAgain).replaceWith(new StatusAnswer("waiting"));
    }

    private QueuedTasks.Rows visible(ApiRequest request) {
        return tasks.visibleTo(request.caller()).selecting(request.selection());
    }
}
