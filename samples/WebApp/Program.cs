using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Codec;
using ComplaintFlow.Handling.Views;
using ComplaintFlow.Storage;
using Microsoft.AspNetCore.Authentication;
using WebApp;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddComplaintFlow(builder.Configuration).UseSqlite().AddConsoleNotifications().AddWorkers()
    .UseSignalKey(Convert.FromBase64String(builder.Configuration["SignalKey"]!));
builder.Services.AddHealthChecks().AddComplaintFlow();
builder.Services.AddProblemDetails();
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ViewJson.Resolver));
builder.Services.AddAuthentication(DemoAuthentication.Scheme)
    .AddScheme<AuthenticationSchemeOptions, DemoAuthentication>(DemoAuthentication.Scheme, configureOptions: null);
builder.Services.AddAuthorizationBuilder() // what does not say otherwise is for staff
    .AddFallbackPolicy("staff", policy => policy.RequireRole(DemoAuthentication.StaffRoles));

WebApplication app = builder.Build();
app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = Problems.StatusOf });
app.UseStatusCodePages();
app.UseAuthentication();
app.UseAuthorization();
app.MapHealthChecks("/health").AllowAnonymous();

app.MapGet("/complaints", (string? state, string? number, string? batch, string? cursor, [AsParameters] Call call) => call.ListAsync(
    new ComplaintQuery { State = state, Number = number, Batch = batch, Order = ComplaintOrder.WorkQueue, Continuation = cursor }));
// Who is looked for is personal: it stands in the body, since addresses come into logs.
app.MapPost("/search", async ([AsParameters] Call call) => await call.ReadAsync<Search>() is { } search
    ? await call.ListAsync(new ComplaintQuery { Person = search.Person, OrderNumber = search.OrderNumber, Continuation = search.Cursor })
    : Results.Problem(statusCode: 400, detail: "Give a JSON object with person, orderNumber, or both."));
app.MapPost("/complaints", async ([AsParameters] Call call) =>
{
    CodecResult<Intake> read = await IntakeCodec.ReadAsync(call.Body, call.Cancellation);
    if (!read.IsAccepted)
        return Problems.Of(read.Refusals);
    Intake intake = read.Value with { TrackingToken = TrackingToken.New(), IdempotencyKey = call.IdempotencyKey };
    ActionOutcome outcome = await call.Complaints.TryReceiveAsync(intake, call.Actor, call.Cancellation);
    return outcome.Complaint is { Id: var id, Number: var number }
        ? Results.Created($"/complaints/{id}", new { id, number, track = $"/track/{intake.TrackingToken}" })
        : Problems.Of(outcome.Refusals);
});
app.MapGet("/complaints/{id}", (ComplaintId id, [AsParameters] Call call) => call.ViewAsync(id));
app.MapGet("/complaints/{id}/actions", async (ComplaintId id, [AsParameters] Call call) =>
    Results.Ok(await call.Complaints.GetPermittedActionsAsync(id, call.Actor, call.Cancellation)));
app.MapPost("/complaints/{id}/actions/{name}", async (ComplaintId id, string name, [AsParameters] Call call) =>
    await call.ActAsync(id, name, call.Actor) ?? await call.ViewAsync(id));

// The token is a secret that the complainant alone has: whoever has it is the complainant.
app.MapGet("/track/{token}", (string token, [AsParameters] Call call) => call.TrackAsync(token)).AllowAnonymous();
app.MapPost("/track/{token}/actions/{name}", async (string token, string name, [AsParameters] Call call) =>
    await call.Complaints.FindByTokenAsync(token, call.Cancellation) is { Id: var id }
        ? await call.ActAsync(id, name, Actor.Of("complainant", Roles.Complainant)) ?? await call.TrackAsync(token)
        : Results.NotFound()).AllowAnonymous();
await app.RunAsync();
