using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Writing;

/// <summary>What must hold of requests and outcomes before anything is written.</summary>
internal static class Checks
{
    public static void Request(LeaseRequest request)
    {
        ArgumentException.ThrowIfNullOrEmpty(request.Holder, nameof(request));
        if (request.Max < 1)
            throw new ArgumentOutOfRangeException(nameof(request), request.Max, "At least one piece of work is asked for.");
        if (request.Duration <= TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(request), request.Duration, "A lease lasts longer than no time.");
    }

    public static void Outcomes(IReadOnlyList<DueOutcome> outcomes)
    {
        if (outcomes.Any(static outcome => outcome.Settlement == Settlement.Later && outcome.At is null))
            throw new ArgumentException("What is due again later needs the instant.", nameof(outcomes));
    }

    public static void Outcomes(IReadOnlyList<MessageOutcome> outcomes)
    {
        if (outcomes.Any(static outcome => outcome.Settlement != Settlement.Done && outcome.At is null))
            throw new ArgumentException("A message that did not leave needs the instant of its next try or of its death.", nameof(outcomes));
    }
}
