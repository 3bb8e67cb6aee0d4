using System.Collections;
using System.Reflection;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Tests.Handling.Duties;

/// <summary>Every instant of the record is watched, or is no due date. Who adds one decides which.</summary>
public sealed class DueDatesTests
{
    /// <summary>What lies ahead when it is written, and what watches it.</summary>
    private static readonly Dictionary<string, string> Ahead = new(StringComparer.Ordinal)
    {
        ["WorkTask.DueAt"] = nameof(DutyKind.Task),
        ["Improvement.DueAt"] = nameof(DutyKind.Improvement),
        ["ExpertOpinion.DueAt"] = nameof(DutyKind.ExpertReport),
        ["Custody.ReturnBy"] = nameof(DutyKind.Custody),
        ["Commitment.DueAt"] = nameof(DutyKind.Commitment),
        ["Acceptance.PromisedFeedbackAt"] = nameof(DutyKind.Feedback),
        ["ScheduleItem.DueAt"] = nameof(DutyKind.Execution),
        ["ResolutionOption.ValidUntil"] = nameof(DutyKind.Offer),
        ["StateTimeout.At"] = "an alarm itself",
        ["Clock.DueAt"] = "an alarm itself",
        ["Clock.ResumesAt"] = "an alarm itself",
        ["ClockStep.At"] = "an alarm itself",
        ["Clock.PromisedAt"] = "the first of the two dates of a clock, whose other one is an alarm",
        ["Clock.CorrectedAt"] = "what the rules would say; the clock keeps its promise",
        ["ClockExtension.From"] = "what a due instant was before it was moved",
        ["ClockExtension.To"] = "what a due instant was moved to; the clock has it",
        ["ArchiveRecord.RetentionUntil"] =
            "nothing is to be done until then, and nothing is late after it: erasing is allowed from then on",
        ["Representative.Until"] = "a mandate ends; nobody has to do anything",
    };

    /// <summary>What says when something happened.</summary>
    private static readonly string[] Past =
    [
        "Complaint.LastEntryAt", "Complaint.DueWorkUpTo", "Complaint.ReceivedAt", "Complaint.OccurredAt", "Complaint.ClosedAt", "Product.PurchasedAt",
        "RecordCard.AcceptedAt", "CardCopy.IssuedAt", "CardCopy.ReceivedAt",
        "ApprovalChain.ProposedAt", "ApprovalDecision.At", "Milestone.FirstAt", "Milestone.LastAt", "ClockExtension.At",
        "ClockExemption.At", "PauseSpan.From", "PauseSpan.To", "TimeRange.From", "TimeRange.To",
        "ContactAttempt.At", "FollowUpSurvey.At", "ArchiveRecord.At", "ExpertOpinion.CommissionedAt", "ExpertOpinion.ReportedAt",
        "Investigation.StartedAt", "ReportReview.At", "EvidenceItem.ObtainedAt", "Custody.At",
        "Mediation.StartedAt", "Mediation.EndedAt", "Proceedings.StartedAt", "AuthorityReferral.At", "FinalResponse.SentAt", "Agreement.At",
        "GroupMembership.JoinedAt", "ClassificationDecision.At", "Assessment.At",
        "AcceptanceProposal.At", "Acceptance.At", "FactCheck.At", "Rejection.At", "Rejection.AppealedAt", "Rejection.OnAppealAt",
        "InformationRequest.AskedAt", "InformationRequest.AnsweredAt", "Clock.StartedAt",
        "Clock.PausedAt", "Clock.EndedAt", "Clock.BreachedAt", "ClockStep.TakenAt", "WorkTask.CreatedAt", "WorkTask.DoneAt",
        "Commitment.KeptAt", "Conflict.At", "RegulatorReport.FiledAt", "SystemicRisk.RaisedAt",
        "SystemicRisk.MeasureAt", "Emergency.DeclaredAt", "Emergency.StoodDownAt", "ScheduleItem.DoneAt",
        "ComplaintLinks.MergedAt", "MasterEnding.At", "EstablishedContact.At", "PreliminaryPlan.At",
    ];

    [Fact]
    public void Every_instant_of_the_record_is_watched_or_is_no_due_date() =>
        Instants().Should()
            .BeSubsetOf(Past.Concat(Ahead.Keys),
                "a new date belongs to one of the two lists: what lies ahead is watched, or is said why not");

    [Fact]
    public void The_lists_name_only_what_is_there() =>
        Past.Concat(Ahead.Keys).Except(["RecordCard.AcceptedAt"], StringComparer.Ordinal).Should().BeSubsetOf(Instants());

    [Fact]
    public void Every_kind_of_duty_watches_a_date_of_the_record_or_of_the_rules() =>
        Enum.GetNames<DutyKind>().Except(Ahead.Values, StringComparer.Ordinal).Should().Equal(nameof(DutyKind.CardCopy));

    private static HashSet<string> Instants()
    {
        var seen = new HashSet<Type>();
        var found = new HashSet<string>(StringComparer.Ordinal);
        Visit(typeof(Complaint), seen, found);
        return found;
    }

    private static void Visit(Type type, HashSet<Type> seen, HashSet<string> found)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType)
        {
            foreach (Type inner in type.GetGenericArguments())
                Visit(inner, seen, found);
        }
        if (type.Assembly != typeof(Complaint).Assembly || type.IsEnum || !seen.Add(type))
            return;
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite || type.IsValueType))
        {
            if ((Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(DateTimeOffset))
                found.Add($"{type.Name}.{property.Name}");
            else
                Visit(property.PropertyType, seen, found);
        }
    }
}
