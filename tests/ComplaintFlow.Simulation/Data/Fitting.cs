using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Simulation.Data;

/// <summary>Makes an action whose data fit a complaint: what it names is there whenever there is such a thing.</summary>
internal static class Fitting
{
    public static ComplaintAction Of(string trigger, Complaint complaint, Actor actor, Values values, Random dice)
    {
        if (!ActionTypes.ByTrigger.TryGetValue(trigger, out Type? type))
            return new CustomAction(trigger);
        var any = (ComplaintAction)values.Record(type);
        return any switch
        {
            KeepCommitment => new KeepCommitment(complaint.Commitments.FirstOrDefault(one => one.KeptAt is null)?.Id ?? 1),
            CompleteTask => new CompleteTask(complaint.Tasks.FirstOrDefault(one => one.IsOpen)?.Name ?? "none"),
            HandOverEvidence given => given with { Evidence = Math.Max(1, complaint.Evidence.Count) },
            ReceiveExpertReport => new ReceiveExpertReport(Math.Max(1, complaint.Evidence.Count)),
            SignCardCopy => new SignCardCopy(complaint.CardCopies.FirstOrDefault(one =>
                one.ReceivedAt is null && Signers(one.To).Any(actor.Has))?.Number ?? 1),
            CheckImprovement given => given with { Improvement = complaint.Improvements.FirstOrDefault(one =>
                !IsSame(one.PlannedBy, actor) && !IsSame(one.Owner, actor))?.Id ?? 1 },
            SettleDemands => new SettleDemands(
                [.. complaint.Demands.Select(_ => values.Pick([DemandStatus.Granted, DemandStatus.Refused]))]),
            RecordExecution given =>
                given with { Item = complaint.Resolution?.Execution.FirstOrDefault(one => one.DoneAt is null)?.Name ?? "none" },
            AcceptOption given => given with { Option = Offered(complaint, values) },
            SubmitReport given => given with { Report = given.Report with { Liability = [],
                OriginalLetter = complaint.Evidence.Count > 0 ? 1 : null } },
            ExplainBreach given => given with { Target = (complaint.Clocks.FirstOrDefault(one => IsMissed(one) && one.Breach is null)
                ?? complaint.Clocks.FirstOrDefault(IsMissed))?.Target ?? "none" },
            Exempt given => given with { Target = complaint.Clocks.LastOrDefault(one => one.Exemption is null)?.Target ?? "none" },
            Extend given => given with { Target = complaint.Clocks.LastOrDefault(one => one.IsAlive)?.Target ?? "none", By = "2h" },
            FollowUpSatisfied given => given with { Process = 5, Result = 4 },
            FollowUpDissatisfied given => given with { Process = 2, Result = 1 },
            RequestInformation => new RequestInformation([values.Pick(["When?", "Where?"])]),
            ProposeOptions given => given with { Options = [Option("A", values, dice), .. dice.Next(3) == 0
                ? [Option("B", values, dice)] : Array.Empty<ResolutionOption>()] },
            MediationSettled given => given with { Remedies = Remedies(values, dice), Schedule = [] },
            AwardOrJudgment given => given with { Remedies = Remedies(values, dice), Schedule = [] },
            Archive given => given with { RootCause = "seal", RetentionUntil = null },
            Reopen given => given with { NewEvidence = "a photograph" },
            Reclassify given => given with { Tier = values.Pick(["Service", "Quality"]) },
            Accept given => given with { Plan = "A plan", PromisedFeedbackAt = values.Now.AddDays(3) },
            AddTask given => given with { Name = $"task {complaint.Tasks.Count + 1}", Role = Roles.Investigator },
            VerifyFacts given => given with { What = "order", Result = CheckResult.Confirmed },
            _ => any,
        };
    }

    /// <summary>A complaint that has all that later actions ask for.</summary>
    public static Intake Intake(Values values, Random dice) => values.New<Intake>() with
    {
        Description = $"{Values.Mark} The kettle {values.Pick(["is broken", "came late", "caught fire", "is dented", "is dented"])}.",
        ReceivedAt = dice.Next(4) == 0 ? values.Now.AddMinutes(-dice.Next(1, 300)) : null, IsDrill = dice.Next(30) == 0,
            Matter = MatterKind.Complaint,
        Category = null, Department = null, Demands = [Demand.Refund(199, "CNY") with { Text = $"{Values.Mark} money back" }],
        Product = new() { Sku = "K-1", Price = new(199, "CNY"), Batch = values.Pick(["B1", "B2"]) },
        Respondents = dice.Next(6) == 0 ? [new() { Kind = RespondentKind.Person, Reference = values.Pick(values.People) }] : [],
        Complainant = new() { Name = $"{Values.Mark} Li Na", Contacts = [Contact.Email($"{Values.Mark}@example.com")] },
        IdempotencyKey = dice.Next(8) == 0 ? $"k{dice.Next(4)}" : null, TrackingToken = null,
    };

    private static string Offered(Complaint complaint, Values values) =>
        complaint.Resolution?.Options.LastOrDefault(one => !(one.ValidUntil < values.Now))?.Id ?? "A";

    private static bool IsSame(string? id, Actor actor) => string.Equals(id, actor.Id, StringComparison.OrdinalIgnoreCase);

    private static string[] Signers(string recipient) => recipient switch
    {
        "Sales" => [Roles.IntakeAgent, Roles.CaseOwner],
        "QualityManagement" => [Roles.QualityManager],
        "Superior" => [Roles.DepartmentSupervisor, Roles.BusinessManager],
        _ => [Roles.CaseOwner, Roles.Investigator, Roles.DepartmentSupervisor],
    };

    private static bool IsMissed(Clock clock) => clock.BreachedAt is not null || clock.IsMetLate;

    private static ResolutionOption Option(string id, Values values, Random dice) => new()
    {
        Id = id, Remedies = Remedies(values, dice), Schedule = dice.Next(3) == 0
            ? [new ScheduleItem("pay", "finance", values.Now.AddDays(dice.Next(1, 20)))] : [],
        ValidUntil = dice.Next(6) == 0 ? values.Now.AddDays(20) : null,
    };

    private static List<Remedy> Remedies(Values values, Random dice) =>
        [.. Enumerable.Range(0, dice.Next(1, 3)).Select(_ =>
            values.New<Remedy>() with { Amount = dice.Next(8) == 0 ? null : (Money)values.Of(typeof(Money), "Amount")! })];
}
