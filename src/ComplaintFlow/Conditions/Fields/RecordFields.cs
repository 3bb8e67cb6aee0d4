using System.Globalization;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Conditions.Fields;

/// <summary>The fields that are recorded while a complaint is handled. None has a value before something is recorded.</summary>
internal static class RecordFields
{
    /// <param name="zone">The time zone in which instants have dates.</param>
    public static IEnumerable<Field> All(TimeZoneInfo zone)
    {
        yield return Word("Matter", c => Enum.GetName(c.Matter), Enum.GetNames<MatterKind>());
        yield return Word("Urgency", c => c.Assessment is { } made ? Enum.GetName(made.Urgency) : null, Enum.GetNames<Urgency>());
        yield return Word("Scope", c => c.Assessment is { } made ? Enum.GetName(made.Scope) : null, Enum.GetNames<ImpactScope>());
        yield return Word(
            "Complexity", c => c.Assessment is { } made ? made.IsComplex ? "Complex" : "Simple" : null, ["Complex", "Simple"]);
        yield return Word("Proposal", c => c.Proposal is { } made ? made.Accept ? "Accept" : "Reject" : null, ["Accept", "Reject"]);
        yield return Word("Verification", Verification, Enum.GetNames<CheckResult>());
        yield return Word("Finding", c => c.Investigation?.Finding is { } found ? Enum.GetName(found) : null, Enum.GetNames<Finding>());
        yield return Word("RootCause", c => c.RootCause);
        yield return Word(
            "Response", c => c.Resolution?.Response is { } sent ? sent.IsFinal ? "Final" : "Offer" : null, ["Offer", "Final"]);
        yield return Word("Approval", Approval, ["Pending", "Granted", "Refused"]);
        yield return new TextField("Outcome", FieldKind.Word, c => c.Outcome) { IsTold = true };
        yield return BuiltInFields.Set("RiskFactors", c => c.Assessment?.RiskFactors ?? [], factor => factor);
        yield return BuiltInFields.Set("Remedies", Remedies, remedy => Enum.GetName(remedy.Kind), Enum.GetNames<RemedyKind>());
        yield return BuiltInFields.Set(
            "RemedyBasis", Remedies, remedy =>
                remedy.AdmitsLiability ? "Admission" : remedy.IsGoodwill ? "Goodwill" : "Owed", ["Admission", "Goodwill", "Owed"]);
        yield return BuiltInFields.Set("OpenExecution", c => c.Resolution?.Execution ?? [], part => part.DoneAt is null ? part.Name : null);
        yield return BuiltInFields.Set(
            "OpenCommitments", c => c.Commitments, made => made.KeptAt is null ? made.Id.ToString(CultureInfo.InvariantCulture) : null);
        yield return Count("Reminders", c => c.Requests is [.., var last] ? last.Reminders : null);
        yield return Count("ReportReviews", c => c.Investigation?.Report is null ? null : c.Investigation.Reviews.Count);
        yield return BuiltInFields.Set("ReportReviewers", Reviewers, role => role);
        yield return Count("FailedContacts", c => c.FollowUp?.Attempts.Count(attempt => !attempt.Reached));
        yield return Count(
            "FailedContactDays", c =>
                c.FollowUp?.Attempts.Where(attempt => !attempt.Reached).Select(attempt => TimeZoneInfo.ConvertTime(attempt.At, zone).Date)
                    .Distinct().Count());
        yield return Count("Rounds", c => c.Resolution?.Rounds);
        yield return Count("ReopenCount", c => c.ReopenCount);
        yield return new OrderedField<Money>("ActualLoss", FieldKind.Money, c => c.ActualLoss);
    }

    private static TextField Word(string name, Func<Complaint, string?> read, string[]? words = null) =>
        new(name, FieldKind.Word, read, words);

    private static OrderedField<decimal> Count(string name, Func<Complaint, int?> read) =>
        new(name, FieldKind.Number, c => read(c), isWhole: true);

    /// <summary>One contradiction is enough. If there is none, one confirmation is enough.</summary>
    private static string? Verification(Complaint complaint) => complaint.FactChecks.Count == 0 ? null
        : complaint.FactChecks.Any(check => check.Result == CheckResult.Contradicted) ? nameof(CheckResult.Contradicted)
        : complaint.FactChecks.Any(check => check.Result == CheckResult.Confirmed) ? nameof(CheckResult.Confirmed)
        : nameof(CheckResult.Unknown);

    private static string? Approval(Complaint complaint) =>
        ApprovalChain.Of(complaint) is not { } chain ? null : chain.IsApproved ? "Granted" : chain.IsRefused ? "Refused" : "Pending";

    private static IReadOnlyList<string> Reviewers(Complaint complaint) =>
        complaint.Investigation is { Report: not null } found ? [.. found.Reviews.SelectMany(review => review.Roles ?? [])] : [];

    private static IReadOnlyList<Remedy> Remedies(Complaint complaint) => complaint.Resolution switch
    {
        null => [],
        { Agreement: { } agreed } => agreed.Remedies,
        { Options: [var only] } => only.Remedies,
        var proposed => [.. proposed.Options.SelectMany(option => option.Remedies)],
    };
}
