using ComplaintFlow.Complaints;

namespace ComplaintFlow.Stateless.Tests.Oracle;

/// <summary>Each kind of difference that the oracle counts, on the smallest machine that shows it.</summary>
public sealed class DifferenceTests
{
    private static readonly PlannedStep Go = new("T0", []);

    [Fact]
    public void Of_two_transitions_that_hold_the_first_is_taken_where_Stateless_throws()
    {
        (OracleAnswer? stateless, OracleAnswer engine) = Fire("A", [State("A"), State("B"), State("C")],
            [Permit("A", "B", "not f0"), Permit("A", "C", "not f1")]);

        stateless.Should().BeNull();
        engine.Should().BeEquivalentTo(new { IsAccepted = true, State = "B" });
    }

    [Fact]
    public void Effects_of_one_trigger_come_before_entry_effects_which_Stateless_performs_as_they_were_configured()
    {
        (OracleAnswer? stateless, OracleAnswer engine) =
            Fire("A", [State("A"), State("B") with { Entry = true, EntryFrom = "T0" }], [Permit("A", "B")]);

        stateless!.Log.Should().Equal("enter B", "arrive B");
        engine.Log.Should().Equal("arrive B", "enter B");
    }

    [Fact]
    public void A_superstate_in_which_the_complaint_stays_is_not_left_where_Stateless_leaves_it_and_does_not_enter_it_again()
    {
        PlannedState outer = State("Outer") with { Initial = "Inner", Entry = true, Exit = true };
        PlannedState inner = State("Inner", "Outer") with { Initial = "First", Entry = true, Exit = true };
        (OracleAnswer? stateless, OracleAnswer engine) = Fire("Second",
            [outer, inner, State("First", "Inner") with { Entry = true }, State("Second", "Inner") with { Exit = true }],
            [Permit("Second", "Outer")]);

        stateless!.Log.Should().Equal("leave Second", "leave Inner", "enter First");
        engine.Log.Should().Equal("leave Second", "enter First");
        stateless.State.Should().Be(engine.State).And.Be("First");
    }

    [Fact]
    public void A_complaint_enters_its_first_state_at_the_receipt_where_Stateless_performs_nothing()
    {
        MachinePlan plan = Plan("A", [State("A") with { Entry = true }, State("B")], [Permit("A", "B")]);
        var flags = new Flags();
        var stateless = new StatelessSide(plan, flags);

        Engine(plan, stateless, flags).AtReceipt.Should().Equal("enter A");
        stateless.Fire("T0")!.Log.Should().BeEmpty();
    }

    private static (OracleAnswer? Stateless, OracleAnswer Engine) Fire(
        string initial, PlannedState[] states, PlannedHandler[] handlers)
    {
        MachinePlan plan = Plan(initial, states, handlers);
        var flags = new Flags();
        var stateless = new StatelessSide(plan, flags);
        EngineSide engine = Engine(plan, stateless, flags);
        return (stateless.Fire(Go.Trigger), engine.Fire(Go.Trigger));
    }

    private static EngineSide Engine(MachinePlan plan, StatelessSide stateless, Flags flags)
    {
        StatelessImportResult import = StatelessImport.Read(stateless.Machine.GetInfo(), EngineSide.OptionsOf(plan));
        return new EngineSide(import, import.Predicates.ToDictionary(
            name => name, name => (Func<Complaint, bool>)(_ => flags.All(name)), StringComparer.Ordinal));
    }

    private static MachinePlan Plan(string initial, PlannedState[] states, PlannedHandler[] handlers) =>
        new() { Initial = initial, States = states, Handlers = handlers, Steps = [Go] };

    private static PlannedState State(string name, string? parent = null) =>
        new(name, parent, Initial: null, Entry: false, Exit: false, EntryFrom: null);

    private static PlannedHandler Permit(string from, string to, params string[] guards) =>
        new(from, Go.Trigger, PlannedKind.Permit, to, guards, []);
}
