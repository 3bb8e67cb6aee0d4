using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Door;
using ComplaintFlow.Rules;
using ComplaintFlow.Rules.Building;
using ComplaintFlow.Settings;
using ComplaintFlow.Stateless.Importing;
using Stateless;
using Stateless.Reflection;

namespace ComplaintFlow.Stateless.Tests.Import;

public sealed class StateImportTests
{
    private enum Light
    {
        Off,
        On,
    }

    [Fact]
    public void A_superstate_needs_an_initial_substate_or_a_name_for_resting_in_it()
    {
        Imported.Of("Fresh", Open).Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(
            found => found.Code == "CF6003" && found.Path == "Workflow:States:Open");
        Imported.Of("Fresh", Open, options => options.InitialSubstate("Open", "Fresh")).Region.States["Open"].Initial.Should().Be("Fresh");

        StatelessImportResult resting = Imported.Of("Fresh", Open, options => options.RestsIn("Open", "JustOpen"));
        resting.Diagnostics.Should().BeEmpty();
        resting.Region.States["Open"].Initial.Should().Be("JustOpen");
        resting.Region.States["JustOpen"].Parent.Should().Be("Open");
    }

    [Fact]
    public void A_superstate_to_which_nothing_leads_itself_needs_neither()
    {
        static void Call(StateMachine<string, string> machine)
        {
            machine.Configure("Off").Permit("Dial", "Talking");
            machine.Configure("Connected").Permit("HangUp", "Off");
            machine.Configure("Talking").SubstateOf("Connected").Permit("Hold", "OnHold");
            machine.Configure("OnHold").SubstateOf("Connected").Permit("Resume", "Talking");
        }

        Imported.Of("Off", Call).Diagnostics.Should().BeEmpty();
        StatelessImportResult resting = Imported.Of("Off", Call, options => options.RestsIn("Connected", "JustConnected").Closed("Off"));
        resting.Region.States.Keys.Should().NotContain("JustConnected", "no complaint could ever be in it");
        RuleBookReader.Read(resting.AddTo(RuleBookBuilder.Empty)).OrThrow().Graph.Regions[0].States.Should().HaveCount(4);
    }

    [Fact]
    public void A_machine_that_is_in_no_state_needs_an_initial_one()
    {
        var machine = new StateMachine<string, string>(() => null!, _ => { });
        machine.Configure("New").Permit("Close", "Done");

        StatelessImport.Read(machine.GetInfo()).Codes().Should().Contain("CF6005");
        StatelessImport.Read(machine.GetInfo(), new StatelessOptions().Initial("New")).IsValid.Should().BeTrue();
    }

    [Fact]
    public void A_dynamic_destination_without_a_name_is_an_error_and_no_exception()
    {
        var destinations = new DynamicStateInfos { new DynamicStateInfo(null, "none") };

        Imported.Of("New", machine => machine.Configure("New")
            .PermitDynamic("Assess", () => "Small", possibleDestinationStates: destinations)).Codes().Should().Contain("CF6001");
    }

    [Fact]
    public void Names_with_control_characters_or_that_no_action_takes_are_errors()
    {
        Imported.Of("New", machine => machine.Configure("New").Permit("a\tb", "Done")).Codes().Should().Contain("CF6001");
        Imported.Of("New", machine => machine.Configure("New").Permit("Go", "a:b")).Codes().Should().Equal("CF6001");
        Imported.Of("New", machine => machine.Configure("New").Permit(new string('x', 201), "Done")).Codes().Should().Contain("CF6001");
        Imported.Of("New", machine => machine.Configure("New").Permit(new string('x', 200), "Done")).IsValid.Should().BeTrue();
    }

    [Theory]
    [InlineData("Open")]
    [InlineData("paid in full, 已付")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a:b")]
    [InlineData("a__b")]
    [InlineData("007")]
    [InlineData("-7")]
    [InlineData("a\u0000b")]
    [InlineData("a\u0085b")]
    [InlineData("\ud800")]
    [InlineData("\ufffd")]
    public void What_is_a_name_here_is_a_name_in_rules_and_in_actions(string name)
    {
        var inRules = new DiagnosticBag();
        SettingNames.Check("Workflow:States", [name], inRules);
        var inActions = new List<Refusal>();
        ShapeCheck.Check(Actor.System, [new CustomAction(name)], inActions, strict: true);

        NameTable.IsName(name).Should().Be(
            !inRules.HasErrors && inActions.Count == 0 && !name.Contains('\ufffd'), "U+FFFD stands for characters that were lost");
    }

    [Fact]
    public void Roles_and_guards_of_the_options_are_names()
    {
        var options = new StatelessOptions();

        options.Invoking(one => one.By("Close")).Should().Throw<ArgumentException>();
        options.Invoking(one => one.By("Close", (string)null!)).Should().Throw<ArgumentNullException>();
        options.Invoking(one => one.By("Close", " ")).Should().Throw<ArgumentException>();
        options.Invoking(one => one.Permit("New", "Close", "Done", "")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void No_two_actions_share_a_name_that_is_made_of_their_place()
    {
        StatelessImportResult import = Imported.Of("New", machine => machine.Configure("New").Permit("Close", "Done")
            .InternalTransitionIf("Note", _ => true, () => { }, "is short").InternalTransitionIf("Note", _ => true, () => { }, "is long")
            .OnExit(() => { }, "Note-in-New-2"), options => options.AcceptWarnings("CF6010"));

        import.Effects.Should().Equal("Note-in-New", "Note-in-New-2", "Note-in-New-3");
        import.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Guards_that_differ_in_case_only_are_an_error() => Imported.Of("New", machine => machine.Configure("New")
        .PermitIf("Refund", "Done", () => true, "paid").PermitIf("Close", "Done", () => false, "Paid")).Codes().Should().Equal("CF6002");

    [Theory]
    [InlineData("Done", "CF6001")]
    [InlineData("a:b", "CF6001")]
    [InlineData("7", "CF6001")]
    public void A_name_for_resting_must_be_a_free_name(string name, string code) =>
        Imported.Of("Fresh", Open, options => options.RestsIn("Open", name)).Codes().Should().Contain(code);

    [Fact]
    public void Entry_and_exit_actions_become_effects_and_those_of_one_trigger_stand_at_its_transitions()
    {
        StatelessImportResult import = Imported.Of("New", machine =>
        {
            machine.Configure("New").Permit("Close", "Done").Permit("Drop", "Done").OnExit(() => { }, "stop the clock");
            machine.Configure("Done").OnEntry(() => { }, "say goodbye").OnEntryFrom("Drop", () => { }, "say sorry");
        });

        import.Region.States["New"].Exit.Effects.Should().Equal("stop the clock");
        import.Region.States["Done"].Entry.Effects.Should().Equal("say goodbye");
        import.On("New", "Drop").Do.Effects.Should().Equal("say sorry");
        import.On("New", "Close").Do.Effects.Should().BeEmpty();
        import.Effects.Should().Equal("say goodbye", "say sorry", "stop the clock");
    }

    [Fact]
    public void Actions_without_a_description_are_named_by_their_place_and_warned_of()
    {
        StatelessImportResult import = Imported.Of("New", machine =>
            machine.Configure("New").Permit("Close", "Done").OnEntry(() => { }).OnEntry(() => { }).OnExit(() => { }));

        import.Effects.Should().Equal("entering-New", "entering-New-2", "leaving-New");
        import.Codes().Should().AllBe("CF6008").And.HaveCount(3);
    }

    [Fact]
    public void Actions_of_activation_are_not_imported_and_warned_of() => Imported.Of("New", machine =>
        machine.Configure("New").Permit("Close", "Done").OnActivate(() => { }, "wake")).Codes().Should().Equal("CF6009");

    [Fact]
    public void What_Stateless_does_not_show_is_warned_of_until_you_accept_it()
    {
        var machine = new StateMachine<string, string>("New");
        machine.Configure("New").Permit("Close", "Done");

        StatelessImport.Read(machine.GetInfo()).Codes().Should().Equal("CF6011", "CF6014");
        StatelessImport.Read(machine.GetInfo(), new StatelessOptions().AcceptWarnings("CF6011", "CF6014")).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Numbers_and_names_that_differ_in_case_only_are_no_names_until_you_rename_them()
    {
        var machine = new StateMachine<int, string>(1);
        machine.Configure(1).Permit("Go", 2);
        StatelessImport.Read(machine.GetInfo()).Codes().Should().Contain("CF6001");
        StatelessImport.Read(machine.GetInfo(), new StatelessOptions().NameState(1, "One").NameState(2, "Two")).Region.States.Keys
            .Should().BeEquivalentTo("One", "Two");

        static void Twins(StateMachine<string, string> twins) => twins.Configure("new").Permit("Go", "NEW").Permit("GO", "Other");
        Imported.Of("new", Twins).Codes().Should().Equal("CF6002", "CF6002", "CF6010");
        Imported.Of("new", Twins, options => options.NameState("NEW", "Renewed").NameTrigger("GO", "Leave")).IsValid.Should().BeTrue();
    }

    [Fact]
    public void What_the_options_name_wrongly_is_an_error_each()
    {
        StatelessImportResult import = Imported.Of("Fresh", Open, options => options
            .InitialSubstate("Open", "Done").RestsIn("Done", "X").By("Nothing", "Clerk").Closed("Nowhere").NameState("Never", "N")
            .NameTrigger("None", "N").Permit("Elsewhere", "Close", "Done").DynamicDestination("Fresh", "Close", "Done", "c")
            .Initial("Missing"));

        import.Codes().Where(code => code == "CF6005").Should().HaveCount(9);
        import.IsValid.Should().BeFalse();
    }

    [Theory]
    [InlineData("CF9999")]
    [InlineData("CF6003")]
    [InlineData(null)]
    public void A_code_that_is_no_warning_of_an_import_cannot_be_accepted(string? code) => Imported.Of(
        "New", machine => machine.Configure("New").Permit("Close", "Done"), options => options.AcceptWarnings(code!))
        .Codes().Should().Equal("CF6005");

    [Fact]
    public void An_end_without_an_outcome_is_warned_of_until_it_has_one()
    {
        var machine = new StateMachine<string, string>("New");
        machine.Configure("New").Permit("Refund", "Done").Permit("Drop", "Dropped");
        machine.Configure("Dropped").Ignore("Ping");

        StatelessImportResult Read(StatelessOptions options) => StatelessImport.Read(machine.GetInfo(), options.AcceptWarnings("CF6011"));
        string[] Ends(StatelessOptions options) =>
            [.. Read(options).Diagnostics.Where(found => found.Code == "CF6014").Select(found => found.Path)];

        Ends(new StatelessOptions()).Should().Equal("Workflow:States:Done", "Workflow:States:Dropped");
        Ends(new StatelessOptions().Closed("New")).Should().Contain("Workflow:States:New");
        Ends(new StatelessOptions().Outcome("Done", "Resolved").Outcome("Dropped", "Withdrawn")).Should().BeEmpty();
        StatelessImportResult import = Read(new StatelessOptions().Outcome("Dropped", "Withdrawn"));
        import.Region.States["Dropped"].Should().Match<ComplaintFlow.Workflow.StateDefinition>(
            dropped => dropped.Closed && dropped.Entry.Outcome == "Withdrawn");
        StatelessImport.Read(machine.GetInfo(), new StatelessOptions().Outcome("Gone", "Withdrawn")).Codes().Should().Contain("CF6005");
    }

    [Fact]
    public void A_state_to_which_only_a_hidden_transition_leads_is_an_error_that_says_what_may_be_hidden()
    {
        static void Configure(StateMachine<string, string> machine)
        {
            machine.Configure("New").PermitIfAsync("Refund", "Paying", () => Task.FromResult(true)).Permit("Close", "Done");
            machine.Configure("Paying").Permit("Close", "Done");
        }

        Imported.Of("New", Configure).Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(
            found => found.Code == "CF6015" && found.Path == "Workflow:States:Paying" && found.Remedy.Contains("Permit"));
        Imported.Of("New", Configure, options => options.Permit("New", "Refund", "Paying", "order is paid")).IsValid.Should().BeTrue();
    }

    [Fact]
    public void A_trigger_with_the_name_of_a_built_in_action_is_warned_of_until_it_has_another_name()
    {
        static void Configure(StateMachine<string, string> machine) => machine.Configure("New").Permit("Escalate", "Done");

        Imported.Of("New", Configure).Codes().Should().Equal("CF6013");
        Imported.Of("New", Configure, options => options.NameTrigger("Escalate", "GoUp")).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Roles_and_closed_states_come_from_the_options()
    {
        StatelessImportResult import = Imported.Of("New", machine => machine.Configure("New").Permit("Close", "Done").PermitReentry("Wait"),
            options => options.By("Close", "Clerk", "Boss").Closed("New"));

        import.On("New", "Close").By.Should().Equal("Clerk", "Boss");
        import.On("New", "Wait").By.Should().BeEmpty();
        import.Region.States["New"].Closed.Should().BeTrue();
    }

    [Fact]
    public void A_state_in_which_triggers_do_something_and_none_leads_out_is_closed() => Imported.Of("New", machine =>
    {
        machine.Configure("New").Permit("Close", "Done");
        machine.Configure("Done").Ignore("Close");
    }).Region.States["Done"].Should().Match<ComplaintFlow.Workflow.StateDefinition>(done => done.Closed && !done.Final);

    [Fact]
    public void An_import_is_a_whole_workflow_of_rules_built_in_code()
    {
        StatelessImportResult import = Imported.Of("Off", machine =>
        {
            machine.Configure("Off").PermitIf("Switch", "On", () => true, "has power");
            machine.Configure("On").Permit("Switch", "Off").OnEntry(() => { }, "glow");
        }, options => options.Closed("Off"));

        RuleBook book = RuleBookReader.Read(import.AddTo(RuleBookBuilder.Empty)).OrThrow();

        book.Definition.Predicates.Should().Equal("has power");
        book.Definition.Effects.Should().Equal("glow");
        book.Graph.Regions.Should().ContainSingle().Which.Edges.Should().HaveCount(2);
    }

    [Fact]
    public void States_and_triggers_may_be_values_of_an_enumeration()
    {
        var machine = new StateMachine<Light, Light>(Light.Off);
        machine.Configure(Light.Off).Permit(Light.On, Light.On);
        machine.Configure(Light.On).Permit(Light.Off, Light.Off);

        StatelessImportResult import =
            StatelessImport.Read(machine.GetInfo(), new StatelessOptions().By(Light.On, "Clerk").Closed(Light.Off));

        import.On("Off", "On").By.Should().Equal("Clerk");
        import.Region.States["Off"].Closed.Should().BeTrue();
    }

    private static void Open(StateMachine<string, string> machine)
    {
        machine.Configure("Open").Permit("Close", "Done");
        machine.Configure("Fresh").SubstateOf("Open");
        machine.Configure("Done").Permit("Reopen-it", "Open");
    }
}
