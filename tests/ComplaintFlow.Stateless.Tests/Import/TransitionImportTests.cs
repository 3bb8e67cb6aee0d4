using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using ComplaintFlow.Rules.Building;
using ComplaintFlow.Workflow;
using Stateless;
using Stateless.Reflection;

namespace ComplaintFlow.Stateless.Tests.Import;

public sealed class TransitionImportTests
{
    [Fact]
    public void A_permit_leads_to_its_state_and_a_state_without_a_way_out_is_final()
    {
        StatelessImportResult import = Imported.Of("New", machine => machine.Configure("New").Permit("Close", "Done"));

        import.Diagnostics.Should().BeEmpty();
        import.Region.Initial.Should().Be("New");
        import.On("New", "Close").To.Should().Be("Done");
        import.Region.States["Done"].Final.Should().BeTrue();
    }

    [Fact]
    public void A_guard_becomes_a_predicate_with_its_description()
    {
        StatelessImportResult import = Imported.Of(
            "New", machine => machine.Configure("New").PermitIf("Refund", "Done", () => true, "order is paid"));

        import.On("New", "Refund").If.Should().Equal("order is paid");
        import.Predicates.Should().Equal("order is paid");
    }

    [Fact]
    public void A_guard_without_a_description_is_named_by_its_place_and_warned_of()
    {
        StatelessImportResult import = Imported.Of("New", machine => machine.Configure("New").PermitIf("Refund", "Done", () => true));

        import.Predicates.Should().Equal("Refund-from-New");
        import.Codes().Should().Equal("CF6007");
        import.Diagnostics[0].Path.Should().Be("Workflow:States:New:On:Refund");
    }

    [Fact]
    public void A_guard_that_is_a_method_has_the_name_of_the_method()
    {
        static bool IsPaid() => true;

        StatelessImportResult import = Imported.Of(
            "New", machine => machine.Configure("New").PermitIf("Refund", "Done", IsPaid).PermitIf("Cancel", "Done", HasReturned));

        import.Predicates.Should().Equal(nameof(HasReturned), nameof(IsPaid));
        import.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Where_a_guard_of_a_substate_fails_the_superstate_is_asked()
    {
        StatelessImportResult import = Imported.Nested(
            open => open.Permit("Close", "Done"),
            fresh => fresh.PermitIf("Close", "Rejected", () => true, "is spam"));

        TransitionDefinition close = import.On("Fresh", "Close");
        close.Branches.Should().ContainSingle().Which.Value.Should().BeEquivalentTo(
            new BranchDefinition { If = ["is spam"], To = "Rejected" });
        close.Otherwise!.To.Should().Be("Done");
    }

    [Fact]
    public void Where_no_criterion_of_a_dynamic_transition_holds_the_superstate_is_not_asked()
    {
        var bySize = new DynamicStateInfos { { "Small", "is small" }, { "Large", "is large" } };
        StatelessImportResult import = Imported.Nested(
            open => open.Permit("Assess", "Done"),
            fresh => fresh.PermitDynamic("Assess", () => "Small", possibleDestinationStates: bySize));

        import.On("Fresh", "Assess").Branches.Values.Select(branch => branch.To).Should().BeEquivalentTo("Small", "Large");
        import.On("Fresh", "Assess").Otherwise.Should().BeNull();
    }

    [Fact]
    public void A_way_that_an_earlier_one_always_hides_is_left_out()
    {
        StatelessImportResult import = Imported.Nested(
            open => open.PermitIf("Close", "Done", () => true, "is paid").Permit("Drop", "Done"),
            fresh => fresh.PermitIf("Close", "Rejected", () => true, "is paid").Permit("Drop", "Rejected"));

        import.On("Fresh", "Close").Should().Match<TransitionDefinition>(close => close.To == "Rejected" && close.If[0] == "is paid");
        RuleBookReader.Read(import.AddTo(RuleBookBuilder.Empty)).IsValid.Should().BeTrue();
    }

    [Fact]
    public void What_Stateless_shows_comes_before_what_the_options_add()
    {
        StatelessImportResult import = Imported.Of("New",
            machine => machine.Configure("New").PermitIf("Close", "Done", () => true, "is done"),
            options => options.Permit("New", "Close", "Rejected", "is spam").AcceptWarnings("CF6010"));

        import.On("New", "Close").Branches.OrderBy(branch => branch.Value.Order).Select(branch => branch.Value.To)
            .Should().Equal("Done", "Rejected");
    }

    [Fact]
    public void Where_a_substate_has_no_guard_the_superstate_is_not_asked()
    {
        StatelessImportResult import = Imported.Nested(
            open => open.Permit("Close", "Done"),
            fresh => fresh.Permit("Close", "Rejected"));

        import.On("Fresh", "Close").Should().Match<TransitionDefinition>(close => close.To == "Rejected" && close.Branches.Count == 0);
    }

    [Fact]
    public void A_guarded_transition_comes_before_one_without_a_guard_which_would_hide_it()
    {
        StatelessImportResult import = Imported.Of("New", machine => machine.Configure("New")
            .Permit("Close", "Done").PermitIf("Close", "Rejected", () => true, "is spam"));

        import.On("New", "Close").Branches.Should().ContainSingle().Which.Value.To.Should().Be("Rejected");
        import.On("New", "Close").Otherwise!.To.Should().Be("Done");
    }

    [Fact]
    public void Two_guarded_transitions_become_branches_in_order_and_a_warning()
    {
        StatelessImportResult import = Imported.Of("New", machine => machine.Configure("New")
            .PermitIf("Assess", "Small", () => true, "is small").PermitIf("Assess", "Large", () => false, "is large"));

        import.On("New", "Assess").Branches.OrderBy(branch => branch.Value.Order).Select(branch => branch.Value.To)
            .Should().Equal("Small", "Large");
        import.Codes().Should().Equal("CF6010");
    }

    [Fact]
    public void What_leads_from_a_superstate_to_the_present_state_does_nothing_there()
    {
        StatelessImportResult import = Imported.Of("Fresh", machine =>
        {
            machine.Configure("Open").Permit("Reset", "Fresh");
            machine.Configure("Fresh").SubstateOf("Open").Permit("Take", "Taken");
            machine.Configure("Taken").SubstateOf("Open");
        }, options => options.InitialSubstate("Open", "Fresh"));

        import.On("Open", "Reset").To.Should().Be("Fresh");
        import.On("Fresh", "Reset").Ignore.Should().BeTrue("it leads to the present state");
        import.Region.States["Taken"].On.Should().NotContainKey("Reset", "it inherits, as a state does that the configuration adds");
    }

    [Fact]
    public void An_internal_transition_stays_and_its_action_is_an_effect_that_must_be_bound()
    {
        StatelessImportResult import = Imported.Of(
            "New", machine => machine.Configure("New").InternalTransition("Note", () => { }).Permit("Close", "Done"));

        import.On("New", "Note").Should().Match<TransitionDefinition>(note => note.To == null && !note.Ignore && note.If.Count == 0);
        import.On("New", "Note").Do.Effects.Should().Equal("Note-in-New");
        import.Effects.Should().Equal("Note-in-New");
    }

    [Fact]
    public void An_ignored_trigger_is_ignored_under_its_guard()
    {
        StatelessImportResult import = Imported.Of("New", machine => machine.Configure("New")
            .Ignore("Ping").IgnoreIf("Nudge", () => true, "is quiet").Permit("Close", "Done"));

        import.On("New", "Ping").Ignore.Should().BeTrue();
        import.On("New", "Nudge").Should().Match<TransitionDefinition>(nudge => nudge.Ignore && nudge.If[0] == "is quiet");
    }

    [Fact]
    public void A_re_entry_leads_to_its_own_state()
    {
        StatelessImportResult import = Imported.Of(
            "New", machine => machine.Configure("New").PermitReentry("Restart").Permit("Close", "Done"));

        import.On("New", "Restart").To.Should().Be("New");
    }

    [Fact]
    public void A_dynamic_transition_branches_by_its_criteria_also_to_states_that_nothing_else_names()
    {
        var bySize = new DynamicStateInfos { { "Small", "is small" }, { "Large", "is large" } };
        StatelessImportResult import = Imported.Of("New", machine => machine.Configure("New").PermitDynamic(
            "Assess", () => "Small", possibleDestinationStates: bySize));

        import.On("New", "Assess").Branches.Values.Select(branch => (branch.If[0], branch.To)).Should()
            .BeEquivalentTo([("is small", "Small"), ("is large", "Large")]);
        import.Region.States.Keys.Should().BeEquivalentTo("New", "Small", "Large");
    }

    [Fact]
    public void A_dynamic_transition_without_destinations_is_an_error_until_they_are_given()
    {
        static void Configure(StateMachine<string, string> machine) => machine.Configure("New").PermitDynamic("Assess", () => "Small");

        Imported.Of("New", Configure).Codes().Should().Equal("CF6004");
        StatelessImportResult import =
            Imported.Of("New", Configure, options => options.DynamicDestination("New", "Assess", "Small", "is small"));

        import.Diagnostics.Should().BeEmpty();
        import.On("New", "Assess").Should().Match<TransitionDefinition>(assess => assess.To == "Small" && assess.If[0] == "is small");
    }

    [Fact]
    public void Destinations_with_one_criterion_are_an_error_and_those_without_any_get_names_of_their_own()
    {
        var twins = new DynamicStateInfos { { "Small", "is new" }, { "Large", "is new" } };
        var unnamed = new DynamicStateInfos { { "Small", "" }, { "Small", "" } };

        Imported.Of("New", machine => machine.Configure("New").PermitDynamic("Assess", () => "Small", possibleDestinationStates: twins))
            .Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(
                found => found.Code == "CF6002" && found.Path == "Workflow:States:New:On:Assess" && found.Message.Contains("is new"));
        Imported.Of("New", machine => machine.Configure("New").PermitDynamic("Assess", () => "Small", possibleDestinationStates: unnamed))
            .Predicates.Should().Equal("to-Small", "to-Small-2");
    }

    [Fact]
    public void A_destination_without_a_criterion_is_the_last_one_and_is_taken_if_no_other_is()
    {
        StatelessImportResult import = Imported.Of("New", machine => machine.Configure("New").PermitDynamic("Assess", () => "Small"),
            options => options.DynamicDestination("New", "Assess", "Small").DynamicDestination("New", "Assess", "Large", "is large"));

        import.On("New", "Assess").Branches.Should().ContainSingle().Which.Value.To.Should().Be("Large");
        import.On("New", "Assess").Otherwise!.To.Should().Be("Small");
    }

    [Fact]
    public void Where_a_guarded_dynamic_transition_may_fall_through_you_are_warned()
    {
        StatelessImportResult import = Imported.Of("New", machine => machine.Configure("New").PermitDynamicIf(
            "Assess", () => "Small", () => true, "is open", new DynamicStateInfos { { "Small", "is small" }, { "Large", "" } }));

        import.Codes().Should().Equal("CF6007", "CF6012");
        import.Predicates.Should().Equal("is open", "is small", "to-Large");
    }

    [Fact]
    public void An_asynchronous_guard_is_missing_until_the_options_add_its_transition()
    {
        static void Configure(StateMachine<string, string> machine) => machine.Configure("New")
            .PermitIfAsync("Refund", "Done", () => Task.FromResult(true)).Permit("Close", "Done");

        Imported.Of("New", Configure).Region.States["New"].On.Keys.Should().Equal("Close");
        StatelessImportResult import = Imported.Of(
            "New", Configure, options => options.Permit("New", "Refund", "Done", "order is paid").Permit("New", "Restart", "New"));

        import.On("New", "Refund").Should().Match<TransitionDefinition>(refund => refund.To == "Done" && refund.If[0] == "order is paid");
        import.On("New", "Restart").To.Should().Be("New");
    }

    private static bool HasReturned() => true;
}
