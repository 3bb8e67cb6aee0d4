using System.Security.Cryptography;
using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// Issues the six copies of the record card, if the practice keeps one: three with the acceptance, one with the report, two with
/// its approval (003, Art. 16). Each copy is issued once: neither a returned report nor a second round issues it again.
/// </summary>
internal static class RecordCardIssue
{
    private static readonly (int Number, string Purpose, string From, string To)[] Copies =
    [
        (1, "Stub", "Sales", "Sales"), (2, "Notice", "Sales", "QualityManagement"), (3, "NoticeCopy", "Sales", "Superior"),
        (4, "InvestigationReport", "HandlingDepartment", "QualityManagement"), (5, "Reply", "QualityManagement", "HandlingDepartment"),
        (6, "Review", "QualityManagement", "Superior"),
    ];

    /// <summary>Gets who signs a copy for a recipient; everyone if the recipient is not known here.</summary>
    public static IReadOnlyList<string> SignersOf(string to) => to switch
    {
        "Sales" => [Roles.IntakeAgent, Roles.CaseOwner],
        "QualityManagement" => [Roles.QualityManager],
        "Superior" => [Roles.DepartmentSupervisor, Roles.BusinessManager],
        "HandlingDepartment" => [Roles.CaseOwner, Roles.Investigator, Roles.DepartmentSupervisor],
        _ => [],
    };

    public static bool MaySign(Actor actor, CardCopy copy) => SignersOf(copy.To) is not { Count: > 0 } signers || signers.Any(actor.Has);

    /// <summary>Requires that the card is complete before it is issued.</summary>
    public static void MustBeComplete(DecisionContext context)
    {
        if (context.Book.Practice.RecordCard && RecordCard.Of(context.Complaint).Missing is { Count: > 0 } missing)
            context.Refuse(
                DiagnosticCodes.RecordCardIncomplete, $"The record card is not complete: {string.Join(", ", missing)}.",
                "Complete it before the complaint goes its way; name the customer, the demand and the goods.");
    }

    public static void WithAcceptance(DecisionContext context) => Issue(context, 1, 3);

    public static void WithReport(DecisionContext context) => Issue(context, 4, 4);

    public static void WithApproval(DecisionContext context) => Issue(context, 5, 6);

    private static void Issue(DecisionContext context, int from, int to)
    {
        if (!context.Book.Practice.RecordCard)
            return;
        IReadOnlyList<CardCopy> issued = context.Complaint.CardCopies;
        string hash = HashOf(RecordCard.Of(context.Complaint));
        CardCopy[] due = [.. Copies[(from - 1)..to].Where(copy => issued.All(known => known.Number != copy.Number))
            .Select(copy => new CardCopy(copy.Number, copy.Purpose, copy.From, copy.To, context.Now, hash))];
        if (due.Length > 0)
            context.Emit(new CardCopiesIssued { Copies = due });
        foreach (CardCopy copy in due)
            context.Owe(DutyKind.CardCopy, Target(copy.Number), HolderOf(context, copy.To), null);
    }

    public static string Target(int copy) => $"CardCopy {copy}";

    /// <summary>Gets who is asked to sign a copy.</summary>
    private static DutyHolder HolderOf(DecisionContext context, string to) =>
        to == "HandlingDepartment" && context.Complaint.Department is { } department
        ? new DutyHolder { Department = department }
        : new DutyHolder { Role = SignersOf(to)[0] };

    private static string HashOf(RecordCard card)
    {
        string said = string.Join(
            '\n', [card.AcceptanceNumber, card.CustomerName ?? "", $"{card.AcceptedAt:O}", card.Department ?? "", card.DepartmentOpinion
                ?? "", card.Goods ?? "", card.RoutingGround ?? "", .. card.Demands.Select(demand => $"{demand} {demand.Text}")]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)));
    }
}
