using System.Globalization;
using System.Reflection;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Simulation.Data;
using ComplaintFlow.Simulation.World;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Simulation.Steps;

/// <summary>Decides by one source of chance what happens next: mostly what leads complaints on, at times what nobody should do.</summary>
internal sealed class Director(int seed, SimulatedWorld world)
{
    /// <summary>What leads a complaint from its receipt to the archive; without it most runs would end in notes and messages.</summary>
    private static readonly HashSet<string> Forward = new(
        [
            "BeginAssessment", "ProposeDecision", "Accept", "FastTrack", "StartInvestigation", "SubmitReport", "ApproveReport",
                "ProposeOptions", "Approve", "SendFinalResponse",
            "AcceptOption", "RecordExecution", "CompleteExecution", "FollowUpSatisfied", "FollowUpDissatisfied", "Reinvestigate",
                "Redraft", "Archive", "ReferToMediation",
            "MediationSettled",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What those in front ask for first.</summary>
    private static readonly HashSet<string> Beside = new(
        ["ExplainBreach", "CompleteTask", "FileReport", "ActivatePlan", "StandDown", "ClearLegalReview", "SignCardCopy", "Assign",
            "KeepCommitment", "ReceiveExpertReport", "RequestLegalReview", "ObjectLegally"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Rare = new(
        ["Withdraw", "Erase", "DeclareMajor", "RequireReport", "RaiseSystemicRisk", "Recuse", "NoResponse", "SplitMatter", "Merge"],
        StringComparer.OrdinalIgnoreCase);

    private readonly Random _dice = new(seed);
    private readonly List<ComplaintId> _focus = [];
    private readonly List<string> _good = [];
    private readonly Dictionary<string, List<Actor>> _able = new(StringComparer.OrdinalIgnoreCase);
    private int _received;
    private int _marks;

    public async ValueTask<Operation> NextAsync()
    {
        int roll = _dice.Next(1000);
        if (_received < 2 || roll < 15)
            return Receive();
        if (roll < 700)
            return await ActAsync().ConfigureAwait(false) ?? (Operation)Pass();
        if (roll < 760)
            return await AnythingAsync().ConfigureAwait(false) ?? (Operation)Pass();
        if (roll < 790)
            return Spoiled(await ActAsync().ConfigureAwait(false)) ?? (Operation)Pass();
        if (roll < 825)
            return SpoiledIntake();
        if (roll < 850)
            return await OverlapAsync().ConfigureAwait(false);
        if (roll < 870)
            return new Faulty(Any<FaultPoint>(), await ActAsync().ConfigureAwait(false) ?? Round());
        if (roll < 880)
            return new Faulty(Any<FaultPoint>(), Round());
        if (roll < 930)
            return Pass();
        return roll < 990 ? Round() : Rarely();
    }

    private Values Values => new(_dice, _marks += 100) { Now = world.Clock.Now, People = Staff.Ids, Others = Others };

    /// <summary>Whoever is named must not be the actor, nor somebody who must keep out.</summary>
    private Values ValuesFor(Complaint complaint, Actor actor)
    {
        IEnumerable<string?> not = complaint.Respondents.Select(one => one.Reference)
            .Concat(complaint.Conflicts.Select(one => one.Actor)).Append(actor.Id);
        string[] people = [.. Staff.Ids.Except(not, StringComparer.OrdinalIgnoreCase).OfType<string>()];
        return new Values(_dice, _marks += 100) { Now = world.Clock.Now, Others = Others, People = people.Length > 0 ? people : ["ivy"] };
    }

    private List<ComplaintId> Others => [.. world.Labels.Received.TakeLast(8).Select(Labels.StandIn).DefaultIfEmpty()];

    private int Node => _dice.Next(SimulatedWorld.NodeCount);

    private int Changes => _dice.Next(5) == 0 ? _dice.Next(1, 1000) : 0;

    private Receive Receive()
    {
        string label = string.Create(CultureInfo.InvariantCulture, $"c{++_received}");
        Labels.StandIn(label);
        _good.Add(label);
        return new Receive(label, Node, Fitting.Intake(Values, _dice), _dice.Next(3) == 0 ? Staff.Somebody(_dice)
            : null) { Changes = Changes };
    }

    private Receive SpoiledIntake()
    {
        Receive receive = Receive();
        _good.Remove(receive.Label);
        if (receive.By is { } by && _dice.Next(5) == 0)
        {
            (Actor spoiledActor, string where) = Spoiling.Of(by, _dice);
            return receive with { By = spoiledActor, Spoiled = where };
        }
        (Intake intake, string what) = Spoiling.Of(receive.Intake, _dice);
        return receive with { Intake = intake, Spoiled = what };
    }

    /// <summary>What somebody may do on a complaint, with data that fit.</summary>
    private async ValueTask<Act?> ActAsync(ComplaintId? on = null, Func<string, bool>? which = null)
    {
        bool ahead = which is null && _dice.Next(4) > 0;
        for (int tries = 0; tries < 4; tries++)
        {
            if ((on ?? Choose()) is not { } standIn || await ReadAsync(standIn).ConfigureAwait(false) is not { } complaint)
                continue;
            IReadOnlyList<PermittedAction> all = await world.Observer.Complaints.GetPermittedActionsAsync(complaint.Id, Staff.Everybody)
                .ConfigureAwait(false);
            List<string> ways = [.. all.Where(one => one.IsPermitted && which?.Invoke(one.Trigger) != false).SelectMany(Weighted)];
            if (ways.Count == 0 || (ahead && !ways.Exists(Forward.Contains)))
            {
                _focus.Remove(standIn);
                continue;
            }
            string trigger = ways[_dice.Next(ways.Count)];
            Actor actor = await WhoMayAsync(trigger, complaint.Id).ConfigureAwait(false);
            return new Act(Node, standIn, Fitting.Of(trigger, complaint, actor, ValuesFor(complaint, actor), _dice), actor,
                Options(complaint)) { Changes = Changes, Fits = true };
        }
        return null;
    }

    /// <summary>Somebody who may fire a trigger; whom this one finds is asked first the next time.</summary>
    private async ValueTask<Actor> WhoMayAsync(string trigger, ComplaintId complaint)
    {
        if (!_able.TryGetValue(trigger, out List<Actor>? able))
            _able[trigger] = able = [];
        Actor actor = able.Count > 0 && _dice.Next(4) > 0 ? Pick(able) : Staff.Somebody(_dice);
        for (int tries = 0; tries < 4; tries++)
        {
            IReadOnlyList<PermittedAction> known = await world.Observer.Complaints.GetPermittedActionsAsync(complaint, actor)
                .ConfigureAwait(false);
            if (known.Any(one => one.IsPermitted && string.Equals(one.Trigger, trigger, StringComparison.OrdinalIgnoreCase)))
            {
                if (able.Count < 40)
                    able.Add(actor);
                return actor;
            }
            actor = able.Count > 0 ? Pick(able) : Staff.Somebody(_dice);
        }
        return actor;
    }

    private T Pick<T>(List<T> items) => items[_dice.Next(items.Count)];

    /// <summary>Whatever anybody may try: forbidden triggers, bare ones.</summary>
    private async ValueTask<Act?> AnythingAsync()
    {
        if (Choose() is not { } standIn || await ReadAsync(standIn).ConfigureAwait(false) is not { } complaint)
            return null;
        Actor actor = Staff.Somebody(_dice);
        IReadOnlyList<PermittedAction> known = await world.Observer.Complaints.GetPermittedActionsAsync(complaint.Id, actor)
            .ConfigureAwait(false);
        string trigger = _dice.Next(2) == 0 && known.Count > 0 ? known[_dice.Next(known.Count)].Trigger
            : ActionTypes.Triggers[_dice.Next(ActionTypes.Triggers.Count)];
        bool bare = _dice.Next(2) == 0;
        ComplaintAction action = bare ? new CustomAction(trigger) { Reason = "r" }
            : Fitting.Of(trigger, complaint, actor, ValuesFor(complaint, actor), _dice);
        return new Act(Node, standIn, action, actor, Options(complaint)) { Fits = !bare };
    }

    private Act? Spoiled(Act? act)
    {
        if (act is null)
            return null;
        if (_dice.Next(8) == 0)
        {
            (Actor actor, string where) = Spoiling.Of(act.By, _dice);
            return act with { By = actor, Spoiled = where, Fits = false };
        }
        if (_dice.Next(15) == 0)
        {
            (ActOptions options, string where) = Spoiling.Of(new ActOptions { IdempotencyKey = "k" }, _dice);
            return act with { Options = options, Spoiled = where, Fits = false };
        }
        (ComplaintAction action, string what) = Spoiling.Of(act.Action, _dice);
        return act with { Action = action, Spoiled = what, Fits = false };
    }

    /// <summary>Two at once: on one complaint, or on two of which one names the other, at times each the other.</summary>
    private async ValueTask<Operation> OverlapAsync()
    {
        Func<string, bool>? naming = _dice.Next(3) == 0 ? NamesOthers : null;
        if (await ActAsync(null, naming).ConfigureAwait(false) is not { } first)
            return Pass();
        if (Named(first.Action) is { } other && other != first.On)
        {
            Operation? second = _dice.Next(2) == 0 && await ReadAsync(other).ConfigureAwait(false) is not null
                ? Turned(first, other)
                : await ActAsync(other).ConfigureAwait(false);
            return second is null ? first : new Overlap(first, second);
        }
        Operation? beside = _dice.Next(4) == 0 ? new Wake(Node, 1) : _dice.Next(3) == 0 ? first with { Node = Node }
            : await ActAsync(first.On).ConfigureAwait(false);
        return beside is null ? first : new Overlap(first, beside);
    }

    private static bool NamesOthers(string trigger) =>
        ActionTypes.ByTrigger.TryGetValue(trigger, out Type? type) && NameOf(type) is not null;

    private static PropertyInfo? NameOf(Type type) => Array.Find(Shape.Of(type).Settable, one => one.PropertyType == typeof(ComplaintId));

    private static ComplaintId? Named(ComplaintAction action) => (ComplaintId?)NameOf(action.GetType())?.GetValue(action);

    /// <summary>The same the other way round.</summary>
    private Act Turned(Act first, ComplaintId other)
    {
        ComplaintAction turned = new Material(static id => id).Of(first.Action);
        NameOf(turned.GetType())!.SetValue(turned, first.On);
        return first with { Node = Node, On = other, Action = turned, Fits = false };
    }

    private Wait Pass() => new Wait(_dice.Next(10) switch
    {
        0 => TimeSpan.FromDays(_dice.Next(4, 40)),
        1 or 2 or 3 => TimeSpan.FromHours(_dice.Next(5, 80)),
        _ => TimeSpan.FromMinutes(_dice.Next(1, 300)),
    });

    private Operation Round() =>
        _dice.Next(2) == 0 ? new Wake(Node, _dice.Next(1, 3)) : new Send(Node, _dice.Next(1, 4), _dice.Next(6) == 0 ? 1 : 0);

    private Operation Rarely() => _dice.Next(3) switch
    {
        0 => new Reload(Node, _dice.Next(RuleBooks.All.Count)),
        1 => new Restart(Node),
        _ => new LookUp(Node, new[] { "S-1", "s-1", " S-1 ", "\0", "\ud800", "", new string('x', 5000) }[_dice.Next(7)]),
    };

    private ActOptions? Options(Complaint complaint) => _dice.Next(12) switch
    {
        0 => new ActOptions { IdempotencyKey = $"k{_dice.Next(3)}" },
        1 => new ActOptions { ExpectedVersion = complaint.Version - _dice.Next(2) },
        _ => null,
    };

    private static IEnumerable<string> Weighted(PermittedAction one) =>
        Enumerable.Repeat(one.Trigger, Forward.Contains(one.Trigger) ? 120 : Beside.Contains(one.Trigger) ? 6
            : Rare.Contains(one.Trigger) ? 1 : 3);

    /// <summary>Mostly one of a few, which so come to their ends; else any, or one of the last.</summary>
    private ComplaintId? Choose()
    {
        List<string> known = world.Labels.Received;
        if (known.Count == 0)
            return null;
        if (_dice.Next(250) == 0)
            _focus.Clear();
        if (_focus.Count < 3)
            _focus.Add(Labels.StandIn(_good.Count > 0 && _dice.Next(8) > 0 ? _good[Math.Max(0, _good.Count - 1 - _dice.Next(6))]
                : known[_dice.Next(known.Count)]));
        return _dice.Next(10) switch
        {
            0 => Labels.StandIn(known[_dice.Next(known.Count)]),
            1 => Labels.StandIn(known[Math.Max(0, known.Count - 1 - _dice.Next(5))]),
            _ => Pick(_focus),
        };
    }

    private async ValueTask<Complaint?> ReadAsync(ComplaintId standIn)
    {
        ComplaintId real = world.Labels.Real(standIn);
        return world.Unreadable.Contains(real) ? null : await world.GetAsync(real).ConfigureAwait(false);
    }

    private T Any<T>()
        where T : struct, Enum => Enum.GetValues<T>()[_dice.Next(Enum.GetValues<T>().Length)];
}
