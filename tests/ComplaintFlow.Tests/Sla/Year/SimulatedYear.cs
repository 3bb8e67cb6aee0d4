using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Storage;
using ComplaintFlow.Storage.InMemory;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Sla.Year;

/// <summary>
/// A year at a service desk: complaints come in and are worked on at random, workers look late or twice, rules change, hosts are restarted.
/// Each thing is done to the house and told to the oracle.
/// </summary>
internal sealed class SimulatedYear : IDisposable
{
    private const int DaysOfYear = 365;

    private static readonly DateTime Begin = TestHouse.Start.UtcDateTime;
    private static readonly string[] Targets = ["First", "Solve", "Days", "Law", "Update", "Next", "Dept", "Answer", "Visit", "Call"];

    private static readonly (string Action, int Weight)[] Actions =
    [
        ("Wait", 16), ("Test", 10), ("Resume", 24), ("Contact", 10), ("Reply", 10), ("Update", 6), ("NewFacts", 3), ("Set", 8),
        ("Assign", 6), ("Reclassify", 9),
        ("Extend", 9), ("Exempt", 2), ("Solve", 7), ("Reopen", 14), ("File", 3), ("Combine", 1),
    ];

    private readonly Random _random;
    private readonly InMemoryStore _store = new();
    private readonly Numbers _numbers = new();
    private readonly PriorityQueue<Func<Task>, (DateTime At, int Order)> _agenda = new();
    private readonly List<SimulatedComplaint> _open = [];
    private YearRules _rules = YearRules.Usual;
    private TestHouse _house;
    private DateTime _now = Begin;
    private int _order;

    public SimulatedYear(int complaints, int seed)
    {
        _random = new Random(seed);
        _house = Open();
        for (int i = 0; i < complaints; i++)
            Plan(Begin.AddMinutes(_random.Next(DaysOfYear * 1440)), ReceiveAsync);
        Plan(Begin.AddMinutes(1), RoundAsync);
        for (int i = 0; i < 16; i++)
            Plan(Begin.AddMinutes(_random.Next(DaysOfYear * 1440)), ReloadAsync);
        for (int i = 0; i < 12; i++)
            Plan(Begin.AddMinutes(_random.Next(DaysOfYear * 1440)), RestartAsync);
    }

    /// <summary>What people do.</summary>
    public static IEnumerable<string> Kinds => Actions.Select(action => action.Action);

    public List<SimulatedComplaint> All { get; } = [];

    public TestHouse House => _house;

    /// <summary>What was done, by name, so that a test can see that all of it was.</summary>
    public Dictionary<string, int> Done { get; } = new(StringComparer.Ordinal);

    public void Dispose() => _house.Dispose();

    public async Task LiveAsync()
    {
        while (_agenda.TryDequeue(out Func<Task>? next, out (DateTime At, int Order) when))
        {
            // What is done is done on the minute; only workers look between.
            MoveTo(when.At >= _now || _now == Whole(_now) ? when.At : Whole(_now).AddMinutes(1));
            await next();
        }
        MoveTo(Begin.AddDays(DaysOfYear + 60));
        await LookAsync();
        foreach ((int _, string what, DateTime _, DateTime _) in All.SelectMany(simulated => simulated.Oracle.Happened))
            Count(what == "breach" ? what : "step");
    }

    private async Task ReceiveAsync()
    {
        DateTime received = _now.AddMinutes(Chance(20) ? -_random.Next(6 * 60) : 0);
        string? department = Chance(40) ? "Front" : null;
        Complaint complaint =
            await _house.ReceiveAsync(TestHouse.Kettle() with { ReceivedAt = new DateTimeOffset(received), Department = department });
        var simulated = new SimulatedComplaint(complaint.Id, new OracleCase(_rules), _random.Next(8, 40));
        simulated.Oracle.Receive(received, _now, department);
        All.Add(simulated);
        _open.Add(simulated);
        Count("Receive");
        PlanNext(simulated, complaint);
    }

    private async Task ActAsync(SimulatedComplaint simulated)
    {
        (string name, string? word, Span? time) = simulated.ActionsLeft < 0
            ? (simulated.Oracle.Can("File", null) ? "File" : "Combine", null, null) : Choose();
        bool can = simulated.Oracle.Can(name, word);
        ActionOutcome outcome = await _house.ActAsync(simulated.Id, ActionOf(name, word, time));
        bool accepted = outcome.Refusals.Count == 0;
        if (accepted)
        {
            simulated.Oracle.Look(_now, _rules, inclusive: false, always: true);
            can &= name != "Extend" || simulated.Oracle.MayExtend(word!, _now);
            can.Should().BeTrue("{0} of {1} was accepted", name, word);
            simulated.Oracle.Do(name, _now, word, time);
        }
        else if (name != "Extend")
        {
            can.Should().BeFalse("{0} of {1} was refused: {2}", name, word, outcome.Refusals[0]);
        }
        Count(accepted ? name : $"refused {name}");
        if (Chance(10))
            Ledger.Agree(outcome.Complaint!, simulated.Oracle);
        PlanNext(simulated, outcome.Complaint!);
    }

    private async Task RoundAsync()
    {
        if (Chance(30))
            MoveTo(_now.AddMicroseconds(1));
        await LookAsync();
        if (Chance(10) && _open.Count > 0)
            await WakeAgainAsync(_open[_random.Next(_open.Count)]);
        if (_now < Begin.AddDays(DaysOfYear + 40))
            Plan(Whole(_now).AddMinutes(Chance(2) ? _random.Next(1440, 4320) : Chance(30) ? 1 : _random.Next(1, 240)), RoundAsync);
    }

    private async Task LookAsync()
    {
        if (Chance(10))
            await Task.WhenAll(Task.Run(_house.WakeAllAsync), Task.Run(_house.WakeAllAsync));
        else
            await _house.WakeAllAsync();
        Count("Look");
        foreach (SimulatedComplaint simulated in _open)
            simulated.Oracle.Look(_now, _rules, inclusive: true, always: false);
        _open.RemoveAll(simulated => simulated.Oracle.IsFinal);
    }

    /// <summary>A worker that was held up wakes what another one has woken long ago.</summary>
    private async Task WakeAgainAsync(SimulatedComplaint simulated)
    {
        await _house.Get<ComplaintWaker>()
            .WakeAsync(new ComplaintLease(simulated.Key, 0, _house.Clock.Now, "held up", _house.Clock.Now, 1), default);
        simulated.Oracle.Look(_now, _rules, inclusive: true, always: true);
        Count("Wake again");
    }

    private async Task ReloadAsync()
    {
        YearRules before = _rules;
        YearRules[] others = [.. new[] { YearRules.Usual, YearRules.Tight, YearRules.Corrected }.Where(rules => rules != before)];
        YearRules after = others[_random.Next(others.Length)];
        // A calendar that is corrected is told to all at once; else complaints meet new rules as they come up.
        bool sweeps = before == YearRules.Corrected || after == YearRules.Corrected || Chance(50);
        if (sweeps)
            await LookAsync();
        _rules = after;
        _house.Rules.Set(_rules.Json);
        Count("Reload");
        if (!sweeps)
            return;
        foreach (SimulatedComplaint simulated in _open)
        {
            if (Chance(10))
                await _house.Service.ReapplyAsync(simulated.Id, dryRun: true);
            await _house.Service.ReapplyAsync(simulated.Id);
            simulated.Oracle.Look(_now, _rules, inclusive: true, always: true);
            Count("Reapply");
        }
    }

    /// <summary>The host stops with work in its hands; its leases run out before the next one looks.</summary>
    private async Task RestartAsync()
    {
        await _store.LeaseDueAsync(new LeaseRequest(_house.Clock.Now, "gone", TimeSpan.FromSeconds(30), 1000), default);
        _house.Dispose();
        _house = Open();
        MoveTo(_now.AddMinutes(1));
        Count("Restart");
    }

    private (string Name, string? Word, Span? Time) Choose()
    {
        int drawn = _random.Next(Actions.Sum(action => action.Weight));
        string name = Actions.First(action => (drawn -= action.Weight) < 0).Action;
        string target = Targets[_random.Next(Targets.Length)];
        return name switch
        {
            "Set" => (name, Chance(50) ? "closed" : "open", null),
            "Assign" => (name, Chance(50) ? "Front" : "Back", null),
            "Reclassify" => (name, Chance(50) ? "Slow" : "Fast", null),
            "Exempt" => (name, target, null),
            "Extend" when _rules.Find(null, target) is { LongestExtension: { } longest } =>
                (name, target, longest with
                {
                    Amount = longest.InDays ? _random.Next(1, longest.Amount + 1) : 120 * _random.Next(1, (longest.Amount / 120) + 1),
                }),
            "Extend" => (name, target, new Span(60, Counting.Elapsed)),
            _ => (name, null, null),
        };
    }

    private static ComplaintAction ActionOf(string name, string? word, Span? time) => name switch
    {
        "Set" => new CustomAction(name) { Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Site"] = word! } },
        "Assign" => new Assign { Department = word },
        "Reclassify" => new Reclassify { Tier = word, Reason = "r" },
        "Exempt" => new Exempt { Target = word!, Reason = "r" },
        "Extend" => new Extend { Target = word!, By = time!.ToString(), Reason = "r" },
        _ => TriggerActions.Of(name),
    };

    /// <summary>After some while, or at the very instant at which a clock is due, a step is, or a clock runs again.</summary>
    private void PlanNext(SimulatedComplaint simulated, Complaint complaint)
    {
        if (simulated.Oracle.IsFinal)
            return;
        if (--simulated.ActionsLeft < 0)
        {
            Plan(Whole(_now).AddMinutes(_random.Next(20 * 1440)), () => ActAsync(simulated));
            return;
        }
        DateTime[] moments =
        [
            .. complaint.Clocks.Where(clock => clock.IsAlive)
                .SelectMany(clock =>
                    clock.Steps.Where(step => step.TakenAt is null).Select(step => step.At).Append(clock.DueAt)
                        .Append(clock.ResumesAt ?? clock.DueAt))
                .Select(at => at.UtcDateTime).Where(at => at > _now && at == Whole(at)),
        ];
        DateTime next = moments.Length > 0 && Chance(25) ? moments[_random.Next(moments.Length)]
            : Whole(_now).AddMinutes(Chance(15) ? 0 : Chance(40) ? _random.Next(1, 180) : _random.Next(1, 2200));
        Plan(next < _now ? Whole(_now).AddMinutes(1) : next, () => ActAsync(simulated));
    }

    private void Plan(DateTime at, Func<Task> what) => _agenda.Enqueue(what, (at, _order++));

    private void MoveTo(DateTime at)
    {
        _now = at > _now ? at : _now;
        _house.Clock.SetTo(new DateTimeOffset(_now));
    }

    private TestHouse Open() =>
        new(_rules.Json, builder => builder.UseStore(_ => _store).Services.AddSingleton<IComplaintNumberGenerator>(_numbers));

    private bool Chance(int percent) => _random.Next(100) < percent;

    private void Count(string what) => Done[what] = Done.GetValueOrDefault(what) + 1;

    private static DateTime Whole(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));

    private sealed class Numbers : IComplaintNumberGenerator
    {
        private int _last;

        public string Next(DateTimeOffset receivedAt) => $"C-{Interlocked.Increment(ref _last)}";
    }
}
