using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.StoreLoad.Growth;

/// <summary>
/// What people do with complaints: of a hundred that are over, 40 are declined, 44 withdrawn, and 16 go the whole way to a settlement that
/// was paid. Journals have 4 to 12 entries.
/// </summary>
internal static class Lives
{
    public static readonly Actor Owner = Actor.Of("anna", Roles.CaseOwner);

    private static readonly Actor s_intake = Actor.Of("ines", Roles.IntakeAgent);
    private static readonly Actor s_business = Actor.Of("bert", Roles.BusinessManager);
    private static readonly Actor s_customer = Actor.Of("li-na", Roles.Complainant);
    private static readonly Actor s_caller = Actor.Of("fred", Roles.FollowUpAgent);

    private static readonly ResolutionOption s_exchange = new()
    {
        Id = "A", Remedies = [new Remedy { Kind = RemedyKind.Exchange }, new Remedy { Kind = RemedyKind.Apology }],
    };

    private static readonly (Actor, ComplaintAction)[] s_begin =
        [(s_intake, new Acknowledge("It has come in.") { Channel = "Email" }), (s_intake, new BeginAssessment { Severity = Severity.Low })];

    private static readonly (Actor, ComplaintAction)[] s_declined =
    [
        .. s_begin, (s_intake, new ProposeDecision(ToAccept: false) { Reason = "An opinion, not a complaint about goods." }),
        (s_business, new Reject
        {
            Why = RejectionReason.NotConsumerDispute, Explanation = "You tell us an opinion, for which we thank you.",
            OutsideRoutes = ["consumer association", "court"],
        }), (s_business, new CustomAction("CloseRejected")),
    ];

    private static readonly (Actor, ComplaintAction)[] s_withdrawn =
    [
        .. s_begin, (Owner, new AddNote("Called; the parcel has arrived.")), (s_customer, new Withdraw { Reason = "It came after all." }),
    ];

    private static readonly (Actor, ComplaintAction)[] s_settled =
    [
        .. s_begin, (s_business, new Accept()), (Owner, new FastTrack { Verification = "order" }),
        (Owner, new ProposeOptions { Options = [s_exchange], Rationale = "As in like cases." }), (s_business, new Approve()),
        (Owner, new SendFinalResponse("We looked into it; here is what we offer, and where else you can turn.")),
        (s_customer, new AcceptOption("A") { Consent = "By telephone." }), (Owner, new RecordExecution("Exchange", "The delivery note.")),
        (Owner, new CustomAction("CompleteExecution")), (s_caller, new FollowUpSatisfied { Process = 4, Result = 5 }),
    ];

    private static readonly (Actor, ComplaintAction)[] s_open = [.. s_begin, (Owner, new AddNote("Called; nobody there."))];

    /// <summary>What is done after the receipt, by whom.</summary>
    public static IReadOnlyList<(Actor Actor, ComplaintAction Action)> Of(int number, bool isOpen) =>
        (number * 61 % 100) switch
        {
            _ when isOpen => s_open,
            < 40 => s_declined,
            < 84 => s_withdrawn,
            _ => s_settled,
        };
}
