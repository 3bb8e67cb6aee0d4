namespace ComplaintFlow.Handling.Deciding;

/// <summary>What actions ask of the complaint as it stands.</summary>
internal static class ComplaintChecks
{
    private static readonly Refusal s_noEvidence =
        new(DiagnosticCodes.ItemNotFound, "The complaint has no evidence.", "Use AddEvidence first.");

    /// <summary>What serves the handling ends with it. What safety asks for goes on.</summary>
    public static void MustBeOpen(this DecisionContext context, string why)
    {
        if (context.IsOver())
            context.Refuse(
                DiagnosticCodes.ComplaintEnded, $"The complaint is {context.Complaint.State}: {why}.",
                "Reopen it, or receive a new complaint.");
    }

    /// <summary>For actions about a piece of evidence.</summary>
    public static void MustHaveEvidence(this DecisionContext context)
    {
        if (context.Complaint.Evidence.Count == 0)
            context.Refusals.Add(s_noEvidence);
    }

    public static bool HasEvidence(this DecisionContext context, int number, string field)
    {
        if (context.Complaint.Evidence.Any(item => item.Id == number))
            return true;
        context.Refuse(
            DiagnosticCodes.ItemNotFound, "There is no evidence of this number.",
            $"Known ones: {Listed(context.Complaint.Evidence.Select(item => $"{item.Id}"))}.", field);
        return false;
    }

    /// <summary>The first of the known ones, for a remedy.</summary>
    public static string Listed(IEnumerable<string> known) => string.Join(", ", known.Take(20)) is { Length: > 0 } list ? list : "none";
}
