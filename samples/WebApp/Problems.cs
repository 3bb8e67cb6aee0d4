namespace WebApp;

/// <summary>Refusals and failures as problem details (RFC 9457).</summary>
internal static class Problems
{
    /// <summary>What is wrong with the request comes first, then who asks, then the complaint.</summary>
    public static IResult Of(IReadOnlyList<Refusal> refusals, bool hasPrecondition = false)
    {
        Refusal first = refusals.MinBy(refusal => refusal.Kind)!;
        int status = first switch
        {
            { Code: DiagnosticCodes.JsonTooLarge } => 413,
            { Code: DiagnosticCodes.ConcurrentChange } when hasPrecondition => 412,
            { Kind: RefusalKind.InvalidInput } => 400,
            { Kind: RefusalKind.Forbidden } => 403,
            { Kind: RefusalKind.NotFound } => 404,
            { Kind: RefusalKind.Conflict or RefusalKind.NotPossibleNow } => 409,
            _ => 422,
        };
        return Results.Problem(first.Message, statusCode: status, extensions: [new("errors", refusals)]);
    }
}
