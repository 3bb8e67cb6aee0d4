using System.Reflection;
using MassTransit;
using MassTransit.Context;
using MassTransit.Saga;

namespace ComplaintFlow.Benchmarks.Workflow;

/// <summary>The same machine as a state machine of MassTransit, made once. It knows no roles; events are raised without a bus.</summary>
internal sealed class MassTransitMachine
{
    private readonly Dictionary<string, State<Case>> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Event> _events = new(StringComparer.Ordinal);
    private readonly StateMachine<Case> _machine;

    public MassTransitMachine() => _machine = MassTransitStateMachine<Case>.New(Describe);

    public State StateOf(string name) => _states[name];

    /// <summary>What is needed to raise an event on a case again and again.</summary>
    public static SagaConsumeContext<Case> ContextOf(Case one) =>
        new InMemorySagaConsumeContext<Case, Case>(
            new MessageConsumeContext<Case>(DispatchProxy.Create<ConsumeContext, NoBus>(), one), new SagaInstance<Case>(one));

    public Task RaiseAsync(SagaConsumeContext<Case> context, string trigger) =>
        _machine.RaiseEvent(new MassTransitStateMachine<Case>.BehaviorContextProxy(_machine, context, _events[trigger]));

    private void Describe(IStateMachineModifier<Case> machine)
    {
        machine.InstanceState(one => one.CurrentState);
        foreach (string name in Machine.States)
        {
            State<Case> state;
            if (Machine.ParentOf(name) is { } parent)
                machine.SubState(name, _states[parent], out state);
            else
                machine.State(name, out state);
            _states.Add(name, state);
        }
        foreach (string name in Machine.Triggers)
        {
            machine.Event(name, out Event trigger);
            _events.Add(name, trigger);
        }
        foreach (Machine.Way way in Machine.Ways)
        {
            IStateMachineEventActivitiesBuilder<Case> from = machine.During(_states[way.From]);
            (way.Guarded
                ? from.When(_events[way.Trigger], context => context.Saga.Channel == "Web", taken => taken.TransitionTo(_states[way.To]))
                : from.When(_events[way.Trigger], taken => taken.TransitionTo(_states[way.To]))).CommitActivities();
        }
        machine.WhenEnter(_states["Step1"], entered => entered.Then(context => context.Saga.Marks++));
    }

    public sealed class Case : SagaStateMachineInstance
    {
        public Guid CorrelationId { get; set; }

        public State CurrentState { get; set; } = null!;

        public string Channel { get; init; } = "Web";

        public int Marks { get; set; }
    }

    /// <summary>Answers only while a context is made, never while an event is raised.</summary>
#pragma warning disable CA1852, MA0053 // the proxy is derived from it
    internal class NoBus : DispatchProxy
#pragma warning restore CA1852, MA0053
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod?.ReturnType switch
        {
            { } type when type == typeof(ReceiveContext) => Create<ReceiveContext, NoBus>(),
            { IsValueType: true } type when type != typeof(void) => Activator.CreateInstance(type),
            _ => null,
        };
    }
}
