using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Rules;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Tests.Handling.Walks;

/// <summary>
/// Drives one complaint through the standard workflow at random, with several people in each role and a clock that jumps.
/// </summary>
internal sealed class Walker(RuleBook book, int seed)
{
    private static readonly string[] Everyone = [.. Roles.BuiltIn.Where(role => role is not (Roles.System or Roles.Observer))];
    private static readonly string[] Texts = [
        "The kettle is broken.", "The kettle caught fire.", "Nobody answered the telephone.", "The label was false; I want my money back."];

    private readonly Random _dice = new(seed);
    private DateTimeOffset _now = TestHouse.Start;

    public List<HistoryEntry> Journal { get; } = [];

    public Complaint Complaint { get; private set; } = null!;

    public void Receive() => Keep(Decider.Receive(new Intake
    {
        Channel = Pick(["Web", "Phone", "Letter"]), Subject = "Kettle", Description = Pick(Texts),
        Complainant = new()
        {
            Name = "Li Na",
        }, Demands = [Demand.Refund(_dice.Next(10, 3000), "CNY")], Product = new() { Sku = "K-1", Price = new(199, "CNY") },
    }, Actor.System, Facts with { NewId = ComplaintId.New(_now), NewNumber = $"C-{seed}" }, book));

    public Actor Somebody()
    {
        string role = Pick(Everyone);
        return Actor.Of($"{role}-{_dice.Next(3)}", role);
    }

    public IReadOnlyList<PermittedAction> Permitted(Actor actor) => Decider.Permitted(Complaint, actor, Facts, book, book.Workflow);

    public T Pick<T>(IReadOnlyList<T> items) => items[_dice.Next(items.Count)];

    /// <summary>Time passes: mostly hours, at times weeks; what it does is taken.</summary>
    public void Wait()
    {
        _now += _dice.Next(10) == 0 ? TimeSpan.FromDays(_dice.Next(1, 40)) : TimeSpan.FromMinutes(_dice.Next(1, 600));
        Decision woken = Decider.Wake(Complaint, Facts, book, book.Workflow);
        if (woken.Entry is not null)
            Keep(woken);
    }

    /// <summary>Something that an actor may do, with data that fits the complaint.</summary>
    public Decision Try(string trigger, Actor actor) => Decider.Act(Complaint, Fitting(trigger), actor, Facts, book, book.Workflow);

    public void Keep(Decision decision)
    {
        decision.Refusals.Should().BeEmpty();
        Journal.Add(decision.Entry!);
        Complaint = decision.Complaint!;
    }

    private Facts Facts => new() { Now = _now, Predicates = NamedPredicates.AssumeTrue };

    private ComplaintAction Fitting(string trigger) => trigger switch
    {
        "KeepCommitment" => new KeepCommitment(Math.Max(1, Complaint.Commitments.Count)),
        "MakeCommitment" => new MakeCommitment("call back", _now.AddHours(_dice.Next(1, 90))),
        "CompleteTask" => new CompleteTask(Complaint.Tasks.FirstOrDefault(task => task.IsOpen)?.Name ?? "none"),
        "AddTask" => new AddTask($"task {Complaint.Tasks.Count}") { Role = Roles.Investigator, DueAt = _now.AddDays(2) },
        "HandOverEvidence" => new HandOverEvidence(Math.Max(1, Complaint.Evidence.Count), "bob"),
        "ReceiveExpertReport" => new ReceiveExpertReport(Math.Max(1, Complaint.Evidence.Count)),
        "SettleDemands" => new SettleDemands(DemandStatus.PartlyGranted),
        "SubmitReport" => new SubmitReport(TriggerActions.Report with { OriginalLetter = Complaint.Evidence.Count > 0 ? 1 : null }),
        "ProposeOptions" => new ProposeOptions { Options = [Offer()], Rationale = "r" },
        "AcceptOption" => new AcceptOption(Complaint.Resolution?.Options is [var first, ..] ? first.Id : "A") { Consent = "yes" },
        "RecordExecution" =>
            new RecordExecution(Complaint.Resolution?.Execution.FirstOrDefault(part => part.DoneAt is null)?.Name ?? "none", "p"),
        "ProposeDecision" => new ProposeDecision(_dice.Next(2) == 0) { Reason = "r" },
        "ExplainBreach" or "Extend" or "Exempt" when Complaint.Clocks.Count > 0 => OnClock(trigger, Pick(Complaint.Clocks).Target),
        "Reopen" => new Reopen { Reason = "r", NewEvidence = _dice.Next(2) == 0 ? "film" : null },
        "PlanImprovement" => new PlanImprovement { Cause = "seal", Action = "a", Owner = "Quality", DueAt = _now.AddDays(30) },
        "CheckImprovement" => new CheckImprovement(Math.Max(1, Complaint.Improvements.Count), "e"),
        "Recuse" => new Recuse($"{Roles.CaseOwner}-{_dice.Next(3)}") { Reason = "r" },
        _ => TriggerActions.Of(trigger),
    };

    private static ComplaintAction OnClock(string trigger, string target) => trigger switch
    {
        "Extend" => new Extend { Target = target, By = "2h", Reason = "r" },
        "Exempt" => new Exempt { Target = target, Reason = "r" },
        _ => new ExplainBreach { Target = target, Responsible = "us", Reason = "r" },
    };

    private ResolutionOption Offer() =>
        TriggerActions.Option("A", new Remedy
        {
            Kind = Pick([RemedyKind.Refund, RemedyKind.Exchange, RemedyKind.Compensation]), Amount = new(_dice.Next(1, 30_000), "CNY"),
        }) with
    {
        Schedule = _dice.Next(2) == 0 ? [] : [new("pay", "finance", _now.AddDays(2))],
        ValidUntil = _dice.Next(3) == 0 ? _now.AddDays(9) : null,
    };
}
