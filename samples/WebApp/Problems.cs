using ComplaintFlow.Diagnostics;
using ComplaintFlow.Storage;

namespace WebApp;

/// <summary>Refusals and failures as problem details (RFC 9457).</summary>
internal static class Problems
{
    /// <summary>What is wrong with the request comes first, then who asks, then the complaint.</summary>
    public static IResult Of(IReadOnlyList<Refusal> refusals, bool hasPrecondition = false)
    {
        Refusal first = refusals.MinBy(refusal => refusal.Kind)!;
        int status = first.Kind switch
        {
            RefusalKind.InvalidInput => string.Equals(first.Code, DiagnosticCodes.JsonTooLarge, StringComparison.Ordinal) ? 413 : 400,
            RefusalKind.Forbidden => 403,
            RefusalKind.NotFound => 404,
            RefusalKind.Conflict => hasPrecondition ? 412 : 409,
            RefusalKind.NotPossibleNow => 409,
            _ => 422,
        };
        return Results.Problem(first.Message, statusCode: status, extensions: [new("errors", refusals)]);
    }

    public static int StatusOf(Exception error) => error switch
    {
        ComplaintStoreException { IsTransient: true } => 503,
        BadHttpRequestException bad => bad.StatusCode,
        _ => 500,
    };
}
