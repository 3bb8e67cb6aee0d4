WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddComplaintFlow(builder.Configuration).UseSqlite().AddConsoleNotifications().AddWorkers()
    .UseSignalKey(Convert.FromBase64String(builder.Configuration["SignalKey"]!));
builder.Services.AddHealthChecks().AddComplaintFlow();
builder.Services.AddProblemDetails();
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ViewJson.Resolver));
builder.Services.AddAuthentication("Demo").AddScheme<AuthenticationSchemeOptions, DemoAuthentication>("Demo", configureOptions: null);
IEnumerable<string> staff = Roles.BuiltIn.Except([.. ViewPolicy.Default.OutsideRoles, Roles.System], StringComparer.Ordinal);
builder.Services.AddAuthorizationBuilder() // what does not say otherwise is for staff
    .AddFallbackPolicy("staff", policy => policy.RequireRole(staff));

WebApplication app = builder.Build();
app.UseExceptionHandler(new ExceptionHandlerOptions
{
    StatusCodeSelector = e => e is ComplaintStoreException { IsTransient: true } ? 503 : (e as BadHttpRequestException)?.StatusCode ?? 500,
});
app.UseStatusCodePages();
app.UseAuthentication().UseAuthorization();
app.MapHealthChecks("/health").AllowAnonymous();

app.MapGet("/complaints", async (string? state, string? number, string? batch, string? cursor, [AsParameters] Call call) =>
    cursor is null || PageCursor.IsContinuation(cursor, ComplaintOrder.WorkQueue)
        ? Results.Ok(await call.Complaints.QueryAsync(new()
        {
            State = state, Number = number, Batch = batch, Order = ComplaintOrder.WorkQueue, Continuation = cursor,
        }, call.Cancellation))
        : Results.Problem(statusCode: 400, detail: "The cursor is none of this list: take it from the page before."));
// The person is in the body, because addresses are written to logs.
app.MapPost("/search", async (Search search, IComplaintService complaints, CancellationToken cancellation) =>
    Results.Ok(await complaints.QueryAsync(new() { Person = search.Person, OrderNumber = search.OrderNumber }, cancellation)));
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
