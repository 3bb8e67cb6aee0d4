namespace WebApp;

/// <summary>What an endpoint needs of a request.</summary>
internal sealed record Call(
    IComplaintService Complaints, HttpContext Context, Stream Body, [FromHeader(Name = "If-Match")] string? IfMatch,
    [FromHeader(Name = "Idempotency-Key")] string? IdempotencyKey, CancellationToken Cancellation)
{
    public Actor Actor => new(Context.User.Identity!.Name!, [.. Context.User.FindAll(ClaimTypes.Role).Select(role => role.Value)]);

    // No complaint has version 0: an entity tag that is no version matches nothing.
    private long? Version => IfMatch is null or "*" ? null
        : long.TryParse(IfMatch.Trim('"'), CultureInfo.InvariantCulture, out long version) ? version : 0;

    /// <summary>Takes an action; the answer is null if it was done.</summary>
    public async Task<IResult?> ActAsync(ComplaintId id, string name, Actor actor)
    {
        CodecResult<ComplaintAction> read = await ActionCodec.ReadAsync(Body, name, Cancellation);
        if (!read.IsAccepted)
            return Problems.Of(read.Refusals);
        var options = new ActOptions { ExpectedVersion = Version, IdempotencyKey = IdempotencyKey };
        ActionOutcome outcome = await Complaints.ActAsync(id, read.Value, actor, options, Cancellation);
        return outcome.IsAccepted ? null : Problems.Of(outcome.Refusals, hasPrecondition: Version is not null);
    }

    public async Task<IResult> ViewAsync(ComplaintId id)
    {
        if (await Complaints.GetViewAsync(id, Actor, cancellationToken: Cancellation) is not { } view)
            return Results.NotFound();
        Context.Response.Headers.ETag = $"\"{view.Version}\"";
        return Results.Ok(view);
    }

    public async Task<IResult> TrackAsync(string token) =>
        await Complaints.FindByTokenAsync(token, Cancellation) is { } view ? Results.Ok(view) : Results.NotFound();
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record Search(string? Person, string? OrderNumber);
