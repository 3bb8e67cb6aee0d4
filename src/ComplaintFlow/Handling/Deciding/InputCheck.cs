using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Rules;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Checks what came from outside: sizes are bounded, and text that a store cannot keep is refused at the door. Refusals quote nothing.</summary>
internal sealed partial class InputCheck(RuleBook book, Facts facts, List<Refusal> refusals)
{
    private const int LongestName = 200;
    private const int LongestSubject = 500;
    private const int LongestText = 100_000;
    private const int MostItems = 100;

    /// <summary>Triggers whose actions ask for data or for other eyes: a bare trigger would pass them by. A test compares it with the actions that there are.</summary>
    private static readonly string[] NeverBare =
    [
        nameof(Handling.Accept), nameof(Handling.Approve), nameof(Handling.NoteReferral), nameof(Handling.Reject), nameof(Handling.Reclassify), nameof(Handling.Assign), nameof(Handling.Transfer), nameof(Handling.AddNote), nameof(Handling.Extend), nameof(Handling.Exempt), nameof(Handling.ExplainBreach),
        nameof(Handling.AddTask), nameof(Handling.CompleteTask), nameof(Handling.VerifyFacts), nameof(Handling.ProposeDecision), nameof(Handling.AppealRejection), nameof(Handling.FastTrack),
        nameof(Handling.RequestInformation), nameof(Handling.ProvideInformation), nameof(Handling.SendMessage), nameof(Handling.ReportProgress), nameof(Handling.MakeCommitment), nameof(Handling.KeepCommitment),
        nameof(Handling.AddEvidence), nameof(Handling.HandOverEvidence), nameof(Handling.CommissionExpert), nameof(Handling.ReceiveExpertReport), nameof(Handling.SubmitReport), nameof(Handling.ReturnReport),
        nameof(Handling.ApproveReport), nameof(Handling.ProposeOptions), nameof(Handling.RefuseApproval), nameof(Handling.SendOffer), nameof(Handling.SendFinalResponse), nameof(Handling.AcceptOption),
        nameof(Handling.CounterOffer), nameof(Handling.DeclareDeadlock), nameof(Handling.ReferToMediation), nameof(Handling.MediationSettled), nameof(Handling.TerminateMediation),
        nameof(Handling.CommenceProceedings), nameof(Handling.AwardOrJudgment), nameof(Handling.FindNoLiability), nameof(Handling.SettleDemands), nameof(Handling.SignCardCopy), nameof(Handling.RecordExecution), nameof(Handling.ExecutionFailed), nameof(Handling.RuleOnDispute),
        nameof(Handling.RecordContactAttempt), nameof(Handling.FollowUpSatisfied), nameof(Handling.FollowUpDissatisfied), nameof(Handling.Reinvestigate), nameof(Handling.Redraft), nameof(Handling.CloseUnresolved),
        nameof(Handling.Withdraw), nameof(Handling.Reopen), nameof(Handling.Archive), nameof(Handling.PlanImprovement), nameof(Handling.CheckImprovement), nameof(Handling.RecordAccountability),
        nameof(Handling.DeclareMajor), nameof(Handling.ActivatePlan), nameof(Handling.StandDown), nameof(Handling.RaiseSystemicRisk), nameof(Handling.StartRecall), nameof(Handling.SuspendService),
        nameof(Handling.CompleteMeasure), nameof(Handling.ClearRisk), nameof(Handling.FileReport), nameof(Handling.WaiveReport), nameof(Handling.RequestLegalReview), nameof(Handling.ClearLegalReview),
        nameof(Handling.ObjectLegally), nameof(Handling.Recuse), nameof(Handling.Urge), nameof(Handling.Escalate), nameof(Handling.Merge), nameof(Handling.Unmerge), nameof(Handling.SplitMatter), nameof(Handling.StartInvestigation),
    ];

    public void Refuse(string code, string message, string remedy) => refusals.Add(new Refusal(code, message, remedy));

    public void Bare(string trigger)
    {
        if (facts.Strict && Array.Find(NeverBare, known => Conditions.Names.Same(known, trigger)) is { } action)
            Refuse("CF3014", "A bare trigger passes by what this action asks for.", $"Use the action {action}.");
    }

    /// <summary>What is wrong with a key by which a request is repeated; asked before a store sees it.</summary>
    public static IReadOnlyList<Refusal> Key(string? key)
    {
        var refusals = new List<Refusal>();
        Sized("IdempotencyKey", key, LongestName, refusals);
        return refusals;
    }

    public void Intake(Intake intake)
    {
        if (facts.Strict)
            Complete(intake);
        Name(nameof(intake.Channel), intake.Channel);
        Name(nameof(intake.Category), intake.Category);
        Name(nameof(intake.Department), intake.Department);
        Sized(nameof(intake.Subject), intake.Subject, LongestSubject);
        Text(nameof(intake.Description), intake.Description);
        if (intake.ReceivedAt is { } received && Instant.Cut(received) > facts.Now)
            Refuse("CF3007", "The receipt lies in the future.", "Give an instant that has passed, or none: then it is now.");

        Name(nameof(Complainant.Name), intake.Complainant.Name);
        Count(nameof(Complainant.Contacts), intake.Complainant.Contacts.Count);
        foreach (Contact contact in intake.Complainant.Contacts)
            Sized(nameof(Complainant.Contacts), contact.Value, LongestSubject);
        Count(nameof(intake.Demands), intake.Demands.Count);
        foreach (Demand demand in intake.Demands)
        {
            Text(nameof(Demand), demand.Text);
            Amount(nameof(Demand), demand.Amount);
        }
        Parties(intake);
        foreach (string? part in new[] { intake.Product?.Sku, intake.Product?.Batch, intake.Product?.Serial, intake.Product?.OrderNumber })
            Name(nameof(intake.Product), part);
        Fields(intake.Fields);
    }

    private void Complete(Intake intake)
    {
        Required(nameof(intake.Channel), intake.Channel, "Name the way by which the complaint came in, such as Web or Phone.");
        if (string.IsNullOrWhiteSpace(intake.Subject) && string.IsNullOrWhiteSpace(intake.Description))
            Refuse("CF3004", "The complaint has neither a subject nor a description.", "Say what it is about.");
    }

    public void Fields(IReadOnlyDictionary<string, string> given)
    {
        Count(nameof(Fields), given.Count);
        foreach ((string name, string value) in given.Take(MostItems))
        {
            if (!book.Fields.Declared.TryGetValue(name, out FieldKind kind))
                Refuse("CF3007", "A field is not declared.", $"Declare it under Fields, or: {Conditions.Names.Suggest(name, book.Fields.Declared.Keys, "field")}");
            else if (!FieldCatalog.Reads(kind, value, book.Definition.Currency))
                Refuse("CF3007", $"The value of {name} is not of the type {kind}.", "Give a value that its type reads.");
            Text(name, value);
        }
    }

    public void Opinion(ClassifierOpinion opinion)
    {
        if (opinion.Confidence is not (>= 0 and <= 1))
            Refuse("CF3007", "The confidence is not from 0 to 1.", "Give one that is.");
        foreach (string? word in new[] { opinion.Category, opinion.Ground, opinion.Tier, opinion.Department }.Concat(opinion.Flags).Concat(opinion.Tags))
            Name(nameof(Opinion), word);
        Count(nameof(opinion.Flags), opinion.Flags.Count);
        Count(nameof(opinion.Tags), opinion.Tags.Count);
    }

    public void Due(string what, DateTimeOffset? due)
    {
        if (due < facts.Now)
            Refuse("CF3007", $"{what} has passed.", "Give an instant that is still to come, or none.");
    }

    public void Tier(string? tier)
    {
        if (tier is not null && book.Sla.Find(tier) is null)
            Refuse("CF3007", "The rules know no such tier.", Conditions.Names.Suggest(tier, book.Sla.Tiers.Select(known => known.Name), "tier"));
    }

    public void Required(string what, string? value, string remedy)
    {
        if (string.IsNullOrWhiteSpace(value))
            Refuse("CF3004", $"{what} is missing.", remedy);
    }

    public void Name(string what, string? value) => Sized(what, value, LongestName);

    public void Text(string what, string? value) => Sized(what, value, LongestText);

    private void Count(string what, int count)
    {
        if (count > MostItems)
            Refuse("CF3008", $"{what} has {count} items.", $"Give at most {MostItems}.");
    }

    private void Sized(string what, string? value, int longest) => Sized(what, value, longest, refusals);

    private static void Sized(string what, string? value, int longest, List<Refusal> refusals)
    {
        if (value is null)
            return;
        if (value.Length > longest)
            refusals.Add(new Refusal("CF3008", $"{what} has {value.Length} characters.", $"Give at most {longest}."));
        if (!IsStorable(value))
            refusals.Add(new Refusal("CF3009", $"{what} has characters that no store can keep.", "Remove NUL characters and halves of surrogate pairs."));
    }

    private static bool IsStorable(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0')
                return false;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return false;
            i++;
        }
        return true;
    }
}
