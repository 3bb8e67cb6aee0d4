using ComplaintFlow.Calendars;
using ComplaintFlow.Classification;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Detection;
using ComplaintFlow.Notifications;
using ComplaintFlow.Rules;
using ComplaintFlow.Sla;
using ComplaintFlow.Workflow;
using FsCheck;
using FsCheck.Fluent;

namespace ComplaintFlow.Tests.Rules.Building;

/// <summary>
/// Definitions that can be written down, whether they make sense or not: every part of a definition appears, and any may be missing.
/// </summary>
public sealed class RandomRules
{
    private static readonly string[] Words =
        ["a", "受理", "two words", "\"quoted\"", "1", "true", "50%", "ünder", "{x}", "#", "a,b", "=", "Zz"];
    private static readonly string[] Names = ["Alpha", "beta", "已受理", "Two words", "x-1", "Δ", "All tasks", "N.1"];
    private static readonly string[] Durations =
        ["24h", "90s", "8 working hours", "7 working days", "45 calendar days", "immediate", "not a time"];

    private readonly Random _random;

    private RandomRules(int seed) => _random = new Random(seed);

    public static Arbitrary<RuleBookDefinition> Any { get; } = Gen.Choose(0, int.MaxValue - 1).Select(seed => new RandomRules(seed).Book())
        .ToArbitrary();

    private RuleBookDefinition Book() => new()
    {
        Currency = Maybe(Word),
        Fields = Map(Enum<FieldKind>),
        Milestones = Map(Word),
        Predicates = List(Word),
        Effects = List(Word),
        Calendars = Map(() => new CalendarDefinition { TimeZone = Word(), Week = Map(Word), Days = Map(Word), Sets = List(Word) }),
        DefaultCalendar = Maybe(Word),
        Classification = new ClassificationDefinition
        {
            Folding = List(Word), Lists = Map<IReadOnlyList<string>>(() => [Word(), .. List(Word)]),
            Groups = Map(() => new RuleGroupDefinition { Take = Enum<GroupChoice>() }),
            Models = Map(
                () => new ModelDefinition { Fills = Coin() ? Decimal() : null, Overrules = Coin() ? Decimal() : null, Within = Time() }),
                Rules = Map(Rule),
        },
        Sla = new SlaDefinition { Tiers = Map(() => new TierDefinition { Rank = Number(), Targets = Map(Target) }), Always = Map(Target),
            Chain = List(Word),
            Pauses = Map(
                () => new PauseDefinition
                {
                    While = List(Word), When = Maybe(() => Condition(1)), From = List(Word), Until = List(Word),
                }) },
        EarlyWarning = new EarlyWarningDefinition { Detectors = Map(() => new DetectorDefinition
        {
            Kind = Coin() ? Enum<DetectorKind>() : null, Same = List(Word), AtLeast = Number(), Within = Maybe(Time), Similarity = Number(),
            Then = new DetectorResult
            {
                Flags = List(Word), Tier = Maybe(Word), Priority = Coin() ? Enum<Priority>() : null, Do = Maybe(Word), Notify = List(Word),
            },
        }) },
        Notifications = new NotificationsDefinition
        {
            Quiet = Maybe(() => new QuietDefinition { Calendar = Word(), ExceptTiers = List(Word), ExceptTopics = List(Word) }),
            Digest = Maybe(() => new DigestDefinition { Every = Time(), Topics = [Word(), .. List(Word)] }),
        },
        Workflow = new WorkflowDefinition
        {
            // a workflow that says nothing means the standard one
            Regions = new Dictionary<string, RegionDefinition>(Map(Region), StringComparer.Ordinal)
            {
                [WorkflowDefinition.MainRegion] = Region() with { Initial = Word() },
            },
        },
    };

    private ClassificationRuleDefinition Rule() =>
        new() { Order = Number(), Group = Maybe(Word), When = Maybe(() => Condition(2)), Threshold = Coin() ? Decimal()
            : null, Stop = Coin(), Weights = Map(() => new WeightDefinition
    {
        Field = Word(), Words = List(Word), When = Maybe(() => Condition(1)), Weight = Coin() ? Decimal() : null,
    }), Then = new ClassificationResult
    {
        Category = Maybe(Word), Ground = Maybe(Word), Tier = Maybe(Word), Severity = Coin() ? Enum<Severity>() : null, Priority = Coin()
            ? Enum<Priority>() : null,
        Department = Maybe(Word), Flags = List(Word), Tags = List(Word),
    } };

    private decimal Decimal() => _random.Next(-2000, 2000) / 8m;

    private TargetDefinition Target() => new()
    {
        Within = Maybe(Time), From = new OccasionDefinition
        {
            On = [Word(), .. List(Word)], When = Maybe(() => Condition(1)),
        }, Until = Occasion(), Restart = Occasion(), Cancel = Occasion(),
        OnClosed = Enum<ClosingRule>(), PausedBy = Map(() => new PauseLimitDefinition { AtMost = Maybe(Time) }), Repeat = Coin(),
        PerDepartment = Coin(), OnReopen = Enum<ReopenRule>(), Grace = Maybe(Time),
        OnTierChange = Coin() ? Enum<ChangeRule>() : null, OnRulesChange = Coin() ? Enum<ChangeRule>()
            : null, ExplainBreach = Coin(), Source = Maybe(Word),
        Extension = Maybe(() => new ExtensionDefinition { Times = _random.Next(3), AtMost = Maybe(Time), By = List(Word) }),
        ValidFrom = Coin() ? new DateOnly(2026, 4, 15) : null, ValidUntil = Coin() ? new DateOnly(2027, 12, 31)
            : null, Calendar = Maybe(Word), DayEnd = Enum<DayEnd>(), Roll = Enum<Roll>(), When = Maybe(() => Condition(1)),
        Steps = Map(() =>
            new StepDefinition
            {
                At = Maybe(() => Pick(["75%", "12.5%", "0%", "late", "2h before due", "30 working minutes after due", "1h after start"])),
                Notify = List(Word), Escalate = Coin(), Do = Maybe(Word), Reassign = Maybe(Word),
            }),
    };

    private OccasionDefinition Occasion() => new() { On = List(Word), When = Maybe(() => Condition(1)) };

    private RegionDefinition Region() => new() { Initial = Maybe(Word), States = Map(State) };

    private StateDefinition State() => new()
    {
        Parent = Maybe(Word), Initial = Maybe(Word), Final = Coin(), Closed = Coin(),
        After = Map(() => new TimeoutDefinition { Within = Maybe(Time), Calendar = Maybe(Word), Do = Maybe(Word) }), Entry = Effects(),
        Exit = Effects(),
        On = Map(() => new TransitionDefinition
        {
            To = Maybe(Word), By = List(Word), When = Maybe(() => Condition(2)), If = List(Word), Require = List(Word), Do = Effects(),
            Ignore = Coin(),
            Branches = Map(
                () => new BranchDefinition
                {
                    Order = Number(), When = Maybe(() => Condition(1)), If = List(Word), To = Maybe(Word), Do = Effects(),
                }),
            Otherwise = Maybe(() => new BranchDefinition { To = Word(), Do = Effects() }),
        }),
    };

    private EffectsDefinition Effects() => Coin() ? EffectsDefinition.None : new()
    {
        Milestones = List(Word), Cancel = List(Word), Start = List(Word), Escalate = Coin(), Notify = List(Word), Effects = List(Word),
        Raise = List(Word),
        Tasks = Map(() => new TaskDefinition { For = Maybe(Word), Department = Maybe(Word), Within = Maybe(Time), Calendar = Maybe(Word) }),
    };

    /// <summary>A condition in the order in which the reader gives its clauses; never an empty one.</summary>
    private ConditionDefinition Condition(int depth)
    {
        var clauses = new SortedDictionary<string, ConditionClause>(StringComparer.OrdinalIgnoreCase);
        foreach (string field in Names.Where(_ => _random.Next(4) == 0).Append("Category"))
            clauses[field] = new FieldClause(field, Tests());
        foreach (Combinator how in System.Enum.GetValues<Combinator>().Where(_ => depth > 0 && _random.Next(4) == 0))
            clauses[how.ToString()] =
                new CombinedClause(how, [.. Enumerable.Range(0, 1 + _random.Next(2)).Select(_ => Condition(depth - 1))]);
        return new ConditionDefinition([.. clauses.Values]);
    }

    private FieldTest[] Tests()
    {
        if (Coin())
            return [new FieldTest(FieldOperator.Is, [Word(), .. List(Word)])];
        FieldOperator[] asked = [
            .. System.Enum.GetValues<FieldOperator>().Where(_ => _random.Next(6) == 0).Append(FieldOperator.HasNone).Distinct()
            .OrderBy(one => one.ToString(), StringComparer.OrdinalIgnoreCase)];
        return [.. asked.Select(
            one => one == FieldOperator.Exists ? new FieldTest(one, [Pick(["True", "False"])])
                : new FieldTest(one, [Word(), .. List(Word)]))];
    }

    private string Time() => Pick(Durations);

    private string Word() => Pick(Words);

    private int Number() => _random.Next(-3, 100);

    private bool Coin() => _random.Next(2) == 0;

    private T Enum<T>()
        where T : struct, Enum => Pick(System.Enum.GetValues<T>());

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];

    private T? Maybe<T>(Func<T> make)
        where T : class => Coin() ? make() : null;

    private string[] List(Func<string> make) => [.. Enumerable.Range(0, Math.Max(0, _random.Next(5) - 1)).Select(_ => make())];

    private Dictionary<string, T> Map<T>(Func<T> make)
    {
        var map = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        for (int i = Math.Max(0, _random.Next(4) - 1); i > 0; i--)
            map[Pick(Names)] = make();
        return map;
    }
}
