namespace ComplaintFlow.Handling.Deciding;

/// <summary>Checks what actions require of the present complaint.</summary>
internal static class ComplaintChecks
{
    private static readonly Refusal s_noEvidence =
        new(DiagnosticCodes.ItemNotFound, "The complaint has no evidence.", "Use AddEvidence first.");

    /// <summary>Requires that the complaint is open. Steps of the handling end with it; safety measures go on.</summary>
    public static void MustBeOpen(this DecisionContext context, string why)
    {
        if (context.IsOver())
            context.Refuse(
                DiagnosticCodes.ComplaintEnded, $"The complaint is {context.Complaint.State}: {why}.",
                "Reopen it, or receive a new complaint.");
    }

    /// <summary>Requires that the complaint has evidence.</summary>
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

    /// <summary>Lists the first of the known names, for a remedy.</summary>
    public static string Listed(IEnumerable<string> known) => string.Join(", ", known.Take(20)) is { Length: > 0 } list ? list : "none";
}
