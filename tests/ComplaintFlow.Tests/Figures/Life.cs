using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Figures;

/// <summary>One complaint of the hand set: does what a word of the table says, each part by somebody who may.</summary>
internal sealed class Life(TestHouse house, LifeRow row, Func<string, ComplaintId> idOf)
{
    private Actor _owner = Actor.Of(row.Value("first") ?? row.Owner ?? "nobody", Roles.CaseOwner);

    public LifeRow Row => row;

    public ComplaintId Id { get; private set; }

    public async Task DoAsync(string word)
    {
        string[] parts = word.Split(':', 2);
        string told = parts.ElementAtOrDefault(1) ?? "";
        if (parts[0] == "receive")
        {
            await ReceiveAsync();
            return;
        }
        // The second handling is never that of the first handler.
        if (parts[0] == "again")
            _owner = Actor.Of(row.Owner!, Roles.CaseOwner);
        // What has no schedule has a part for each remedy all the same.
        IEnumerable<(Actor, ComplaintAction)> before = parts[0] == "done"
            ? (await house.GetAsync(Id)).Resolution!.Execution.Where(part => part.DoneAt is null)
            .Select(part => (_owner, (ComplaintAction)new RecordExecution(part.Name, "receipt 1"))) : [];
        foreach ((Actor actor, ComplaintAction action) in before.Concat(Steps(parts[0], told)))
        {
            ActionOutcome outcome = await house.ActAsync(Id, action, actor);
            outcome.Refusals.Should().BeEmpty("{0} does {1}", row.Number, word);
        }
        // A merge is settled after the commit.
        if (parts[0] == "merge")
            await house.SendAllAsync();
    }

    private async Task ReceiveAsync()
    {
        Intake intake = TestHouse.Kettle() with
        {
            Channel = row.Channel,
            Category = row.Category,
            Department = row.Value("from") ?? row.Department,
            IsDrill = row.Is("drill"),
            Matter = row.Is("report") ? MatterKind.Report : MatterKind.Complaint,
            Complainant = new Complainant { Contacts = row.Value("contact") is { } address ? [Contact.Email(address)] : [] },
            Product = row.Value("sku") is { } sku ? new Product
            {
                Sku = sku, Price = row.Value("price") is { } price ? new Money(Number(price), "CNY") : null,
            } : null,
        };
        Id = (await house.Service.ReceiveAsync(intake, People.Intake)).Id;
    }

    private (Actor, ComplaintAction)[] Steps(string word, string told) => word switch
    {
        "ack" => [(People.Intake, new Acknowledge("a") { Channel = "Email" })],
        "respond" => [(People.Intake, new Respond { Text = "r" })],
        "accept" => [
            (People.Intake, new Assign { Owner = _owner.Id }), (People.Intake, new BeginAssessment { Severity = Severity.Low }),
            (People.Business, new Accept())],
        "reject" => [
            (People.Intake, new Assign { Owner = _owner.Id }), (People.Intake, new BeginAssessment { Severity = Severity.Low }),
            (People.Intake, Proposal), (People.Business, Rejection)],
        "appeal" => [(People.Complainant, new AppealRejection("g"))],
        "overturn" => [(People.Supervisor, new Accept())],
        "uphold" => [(People.Intake, Proposal), (People.Supervisor, Rejection)],
        "closerejected" => [(People.Business, new CustomAction("CloseRejected"))],
        "fast" => [(People.Intake, new FastTrack { Verification = "order" })],
        "to" => [(People.Supervisor, new Assign { Department = told })],
        "investigate" => [(People.Quality, new StartInvestigation { Lead = People.Investigator.Id })],
        "find" => [(People.Investigator, new SubmitReport(TriggerActions.Report)), (People.Supervisor, Found(told)),
            (People.Quality, Found(told))],
        "offer" => [(_owner, Offer(told, RemedyKind.Refund)), (People.Business, new Approve()),
            (_owner, new SendFinalResponse("Here is what we offer."))],
        "damages" =>
        [
            (_owner, Offer(told, RemedyKind.StatutoryDamages)), (People.Counsel, new ClearLegalReview("o")),
            (People.Business, new Approve()), (_owner, new SendFinalResponse("Here is what we offer.")),
        ],
        "agree" => [(People.Complainant, new AcceptOption("A") { Consent = "signed" })],
        "paid" => [(_owner, new RecordExecution("pay", "receipt 1"))],
        "done" => [(_owner, new CustomAction("CompleteExecution"))],
        "satisfied" => [(People.FollowUp, new FollowUpSatisfied { Process = Mark(told, 0), Result = Mark(told, 1) })],
        "dissatisfied" => [(People.FollowUp, new FollowUpDissatisfied { Process = Mark(told, 0), Result = Mark(told, 1), Reason = "r" })],
        "again" => [(_owner, new Redraft("p"))],
        "noanswer" => [(People.FollowUp, new RecordContactAttempt(FollowUpMethod.Phone, Reached: false))],
        "unreachable" => [(People.FollowUp, new CustomAction("Unreachable"))],
        "ask" => [(_owner, new RequestInformation("q"))],
        "answer" => [(People.Complainant, new ProvideInformation("a"))],
        "extend" => [(_owner, new Extend { Target = "Resolution", By = told, Reason = "r" })],
        "exempt" => [(People.Supervisor, new Exempt { Target = "Resolution", Reason = "r" })],
        "write" => [(People.Complainant, new SendMessage("m"))],
        "raise" => [(People.Supervisor, new Reclassify { Tier = told, Reason = "r" })],
        "authority" => [(People.Complainant, new NoteReferral(told))],
        "escalate" => [(_owner, new Escalate { Reason = "r" })],
        "promise" => [(_owner, new MakeCommitment("c", HandSet.At(told)))],
        "kept" => [(_owner, new KeepCommitment(1))],
        "deadlock" => [(_owner, new DeclareDeadlock { Reason = "r" })],
        "mediate" => [(_owner, new ReferToMediation("association"))],
        "settled" => [(People.Mediator, new MediationSettled { Remedies = Remedies(told, RemedyKind.Refund), Document = "d" })],
        "court" => [(People.Business, new CommenceProceedings("court", "1"))],
        "noliability" => [(People.Counsel, new FindNoLiability { Reason = "r" })],
        "unresolved" => [(People.Business, new CloseUnresolved { Reason = "r" })],
        "risk" => [(People.Quality, new RaiseSystemicRisk("batch", "cases"))],
        "recall" => [(People.Executive, new StartRecall("p"))],
        "withdraw" => [(People.Complainant, new Withdraw { Reason = "r" })],
        "merge" => [(People.Intake, new Merge(idOf(told)) { Reason = "the same matter" })],
        "reopen" => [(People.Complainant, new Reopen { Reason = "r" })],
        _ => throw new InvalidOperationException($"The table says '{word}'."),
    };

    private static ProposeDecision Proposal => new(ToAccept: false) { Reason = "r" };

    private static Reject Rejection => new() { Why = RejectionReason.OutOfScope, Explanation = "e", OutsideRoutes = ["court"] };

    private static ApproveReport Found(string told) =>
        new() { Finding = Enum.Parse<Finding>(told.Split('/')[0]), RootCause = told.Split('/')[1] };

    private static ProposeOptions Offer(string told, RemedyKind kind)
    {
        string[] parts = told.Split('@');
        ResolutionOption option = TriggerActions.Option("A", Remedies(parts[0], kind));
        return new ProposeOptions
        {
            Options = [parts.Length > 1 ? option with { Schedule = [new("pay", "finance", HandSet.At(parts[1]))] } : option],
            Rationale = "r",
        };
    }

    private static Remedy[] Remedies(string amount, RemedyKind kind) =>
        amount == "0" ? [new Remedy { Kind = RemedyKind.Explanation }]
            : [new Remedy { Kind = kind, Amount = new Money(Number(amount), "CNY") }];

    private static int Mark(string told, int which) => int.Parse(told.Split('/')[which], CultureInfo.InvariantCulture);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
