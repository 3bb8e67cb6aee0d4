using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Rules;
using ComplaintFlow.Workflow;
using ComplaintFlow.Workflow.Compiled;
using MassTransit;

namespace ComplaintFlow.Benchmarks.Workflow;

/// <summary>
/// One transition of the same machine: looked up, with roles and guards, in ours; fired in the others. The baseline is a table written by
/// hand.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class TransitionBenchmarks
{
    private static readonly int From = HandWrittenTable.State("Step0");
    private static readonly int Next = HandWrittenTable.Trigger("Next");
    private static readonly int Close = HandWrittenTable.Trigger("Close");
    private static readonly int Back = HandWrittenTable.Trigger("Back");

    private readonly HandWrittenTable _table = new();
    private readonly HandWrittenTable.Case _row = new();

    private readonly RuleBook _book = Machine.Rules();
    private readonly Actor _actor = Actor.Of("anna", Machine.Role);
    private readonly List<Taken> _taken = new(2);
    private readonly List<Refusal> _refusals = new(2);
    private Complaint _complaint = null!;
    private KeywordHits _hits = null!;
    private ActiveStates _states = null!;
    private RoleMask _caller;
    private int _next;
    private int _close;
    private int _back;

    private readonly MassTransitMachine _machine = new();
    private readonly MassTransitMachine.Case _saga = new();
    private SagaConsumeContext<MassTransitMachine.Case> _context = null!;
    private State _from = null!;

    private readonly HandWrittenTable.Case _case = new();
    private readonly StatelessMachine _shared;

    public TransitionBenchmarks() => _shared = new StatelessMachine(_case);

    [GlobalSetup]
    public void Prepare()
    {
        var facts = new Facts
        {
            Now = new DateTimeOffset(2026, 4, 30, 8, 0, 0, TimeSpan.Zero), Predicates = NamedPredicates.AssumeTrue, NewNumber = "C1",
        };
        _complaint = Decider.Receive(new Intake
        {
            Channel = "Web", Subject = "Kettle", Complainant = new Complainant(),
        }, Actor.System, facts, _book).Complaint!;
        _hits = new KeywordHits(_book.Keywords);
        _states = new ActiveStates(_book.Workflow, _complaint);
        _caller = _book.Workflow.Roles.Of(_actor);
        _next = _book.Workflow.TriggerId("Next")!.Value;
        _close = _book.Workflow.TriggerId("Close")!.Value;
        _back = _book.Workflow.TriggerId("Back")!.Value;
        _context = MassTransitMachine.ContextOf(_saga);
        _from = _machine.StateOf("Step0");
        Agree();
    }

    [Benchmark(Baseline = true), BenchmarkCategory("guarded")]
    public bool Table_guarded() => Table(Next);

    [Benchmark, BenchmarkCategory("guarded")]
    public int Offer_guarded() => Offer(_next);

    [Benchmark, BenchmarkCategory("guarded")]
    public Task MassTransit_guarded() => Raise("Next");

    [Benchmark, BenchmarkCategory("guarded")]
    public int Stateless_guarded() => Fire(_shared, Next);

    /// <summary>As it is used most: a machine for each complaint, configured when the complaint is loaded.</summary>
    [Benchmark, BenchmarkCategory("guarded")]
    public int Stateless_configured_and_guarded() => Fire(new StatelessMachine(_case), Next);

    [Benchmark(Baseline = true), BenchmarkCategory("inherited")]
    public bool Table_inherited() => Table(Close);

    [Benchmark, BenchmarkCategory("inherited")]
    public int Offer_inherited() => Offer(_close);

    [Benchmark, BenchmarkCategory("inherited")]
    public Task MassTransit_inherited() => Raise("Close");

    [Benchmark, BenchmarkCategory("inherited")]
    public int Stateless_inherited() => Fire(_shared, Close);

    [Benchmark(Baseline = true), BenchmarkCategory("direct")]
    public bool Table_direct() => Table(Back);

    [Benchmark, BenchmarkCategory("direct")]
    public int Offer_direct() => Offer(_back);

    [Benchmark, BenchmarkCategory("direct")]
    public Task MassTransit_direct() => Raise("Back");

    [Benchmark, BenchmarkCategory("direct")]
    public int Stateless_direct() => Fire(_shared, Back);

    /// <summary>Once for each decision: the roles of an actor as bits.</summary>
    [Benchmark, BenchmarkCategory("caller")]
    public bool Who_asks() => _book.Workflow.Roles.Of(_actor).Overlaps(_caller);

    [Benchmark, BenchmarkCategory("permitted")]
    public IReadOnlyList<object> Permitted() =>
        Permissions.ByWorkflow(_book.Workflow, _actor, new ConditionScope(_complaint, _hits), NamedPredicates.AssumeTrue);

    [Benchmark, BenchmarkCategory("permitted")]
    public int Stateless_permitted()
    {
        Swap(_shared);
        return _shared.CountPermitted();
    }

    [Benchmark, BenchmarkCategory("permitted")]
    public async Task<int> Stateless_permitted_async()
    {
        Swap(_shared);
        return (await _shared.PermittedAsync()).Count();
    }

    private bool Table(int trigger)
    {
        _row.State = From;
        return _table.Fire(_row, trigger, HandWrittenTable.Role);
    }

    private int Offer(int trigger)
    {
        _taken.Clear();
        Dispatcher.Offer(
            _book.Workflow, _states, trigger, _caller, FieldCheck.Refuse, new ConditionScope(_complaint, _hits),
            NamedPredicates.AssumeTrue, _taken, _refusals);
        return _taken.Count;
    }

    private Task Raise(string trigger)
    {
        _saga.CurrentState = _from;
        return _machine.RaiseAsync(_context, trigger);
    }

    private int Fire(StatelessMachine machine, int trigger)
    {
        Swap(machine);
        machine.Fire(trigger);
        return _case.State;
    }

    /// <summary>The case takes its turn.</summary>
    private void Swap(StatelessMachine machine)
    {
        _case.State = From;
        machine.Now = _case;
    }

    /// <summary>The contestants go the same ways, and permit the same.</summary>
    private void Agree()
    {
        foreach ((string trigger, int ours) in new[] { ("Next", _next), ("Close", _close), ("Back", _back) })
        {
            if (Offer(ours) != 1 || !Table(HandWrittenTable.Trigger(trigger)))
                throw new InvalidOperationException($"{trigger} was refused.");
            Raise(trigger).GetAwaiter().GetResult();
            int number = HandWrittenTable.Trigger(trigger);
            string[] targets = [
                _taken[0].Branch.Target!.Name, Machine.States[_row.State], _saga.CurrentState.Name,
                Machine.States[Fire(_shared, number)], Machine.States[Fire(new StatelessMachine(_case), number)]];
            if (targets.Distinct(StringComparer.Ordinal).Count() > 1)
                throw new InvalidOperationException($"{trigger} leads to {string.Join(", ", targets)}.");
        }
        Swap(_shared);
        string[] permitted = [.. Permitted().Cast<PermittedAction>().Where(action => action.IsPermitted).Select(action => action.Trigger)];
        string[] theirs = [.. _shared.PermittedAsync().GetAwaiter().GetResult().Select(trigger => Machine.Triggers[trigger])];
        if (!permitted.SequenceEqual(theirs.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            || _shared.CountPermitted() != permitted.Length)
            throw new InvalidOperationException($"{string.Join(", ", permitted)} are permitted, and {string.Join(", ", theirs)}.");
    }
}
