using Stateless;
using Stateless.Reflection;

namespace ComplaintFlow.Stateless.Tests.Oracle;

/// <summary>A plan as a machine of Stateless, with a log of its actions.</summary>
internal sealed class StatelessSide
{
    /// <summary>The criterion of the first choice of a dynamic transition.</summary>
    public const string First = "f0";

    private readonly List<string> _log = [];
    private readonly Flags _flags;
    private bool _isUnhandled;

    public StatelessSide(MachinePlan plan, Flags flags)
    {
        _flags = flags;
        Machine = new StateMachine<string, string>(plan.Initial);
        Machine.OnUnhandledTrigger((_, _) => _isUnhandled = true);
        foreach (PlannedState state in plan.States)
            Configure(Machine.Configure(state.Name), state);
        foreach (PlannedHandler handler in plan.Handlers)
            Configure(Machine.Configure(handler.State), handler);
    }

    public StateMachine<string, string> Machine { get; }

    /// <summary>Fires a trigger. Null if two transitions hold, of which Stateless takes none.</summary>
    public OracleAnswer? Fire(string trigger)
    {
        _log.Clear();
        _isUnhandled = false;
        try
        {
            Machine.Fire(trigger);
        }
        catch (InvalidOperationException error) when (error.Message.StartsWith("Multiple permitted", StringComparison.Ordinal))
        {
            return null;
        }
        return new OracleAnswer(!_isUnhandled, Machine.State, [.. _log]);
    }

    /// <summary>The permitted triggers; null if two transitions of one trigger hold.</summary>
    public async Task<IReadOnlyList<string>?> PermittedAsync()
    {
        try
        {
            return [.. (await Machine.GetPermittedTriggersAsync()).Order(StringComparer.Ordinal)];
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void Configure(StateMachine<string, string>.StateConfiguration configuration, PlannedState state)
    {
        if (state.Parent is { } parent)
            configuration.SubstateOf(parent);
        if (state.Initial is { } initial)
            configuration.InitialTransition(initial);
        if (state.Entry)
            configuration.OnEntry(() => _log.Add($"enter {state.Name}"), $"enter {state.Name}");
        if (state.EntryFrom is { } trigger)
            configuration.OnEntryFrom(trigger, () => _log.Add($"arrive {state.Name}"), $"arrive {state.Name}");
        if (state.Exit)
            configuration.OnExit(() => _log.Add($"leave {state.Name}"), $"leave {state.Name}");
    }

    private void Configure(StateMachine<string, string>.StateConfiguration configuration, PlannedHandler handler)
    {
        Tuple<Func<bool>, string>[] guards =
            [.. handler.Guards.Select(guard => Tuple.Create<Func<bool>, string>(() => _flags[guard], guard))];
        switch (handler.Kind)
        {
            case PlannedKind.Permit:
                configuration.PermitIf(handler.Trigger, handler.To!, guards);
                break;
            case PlannedKind.Reentry:
                configuration.PermitReentryIf(handler.Trigger, guards);
                break;
            case PlannedKind.Ignore:
                configuration.IgnoreIf(handler.Trigger, guards);
                break;
            case PlannedKind.Internal:
                if (guards.Length == 0)
                    configuration.InternalTransition(handler.Trigger, () => _log.Add($"{handler.Trigger}-in-{handler.State}"));
                else
                    configuration.InternalTransitionIf(
                        handler.Trigger, _ => handler.Guards.All(guard => _flags[guard]),
                        () => _log.Add($"{handler.Trigger}-in-{handler.State}"), string.Join(" and ", handler.Guards));
                break;
            default:
                configuration.PermitDynamicIf(
                    handler.Trigger, () => handler.Choices[_flags[First] ? 0 : 1],
                    new DynamicStateInfos { { handler.Choices[0], First }, { handler.Choices[1], $"not {First}" } }, guards);
                break;
        }
    }
}
