using System.Text.Json;
using Stateless;
using Stateless.Reflection;

namespace ComplaintFlow.Stateless.Tests.Examples;

/// <summary>Machines of the kinds that Stateless publishes as its examples, each on both sides.</summary>
public sealed class ExampleTests
{
    private enum Case
    {
        Filed,
        Given,
        Postponed,
        Finished,
    }

    [Fact]
    public void A_switch_that_is_on_or_off()
    {
        var machine = new StateMachine<string, string>("Off");
        machine.Configure("Off").Permit("Toggle", "On").Ignore("Break");
        machine.Configure("On").Permit("Toggle", "Off");

        SideBySide.Run(machine, new StatelessOptions(), Plain(machine, "Toggle", "Break")).Should().BeEquivalentTo("Off", "On");
    }

    [Fact]
    public void A_telephone_that_is_on_hold_within_a_call_and_can_be_smashed()
    {
        var machine = new StateMachine<string, string>("Idle");
        StateMachine<string, string>.TriggerWithParameters<int> volume = machine.SetTriggerParameters<int>("SetVolume");
        machine.Configure("Idle").Permit("Dial", "Ringing");
        machine.Configure("Ringing").Permit("Answer", "Talking").Permit("HangUp", "Idle");
        machine.Configure("Talking").Permit("HangUp", "Idle").Permit("Hold", "OnHold").InternalTransition("Mute", () => { })
            .InternalTransition(volume, (_, _) => { }).OnEntry(() => { }, "start the meter").OnExit(() => { }, "stop the meter");
        machine.Configure("OnHold").SubstateOf("Talking").Permit("Resume", "Talking").Permit("Smash", "Broken");
        Dictionary<string, Action> triggers = Plain(machine, "Dial", "Answer", "HangUp", "Hold", "Mute", "Resume");
        triggers.Add("SetVolume", () => machine.Fire(volume, 5));

        // Stateless shows a guard of its own for an internal transition with a parameter.
        var guards = new Dictionary<string, Func<bool>>(StringComparer.Ordinal) { ["SetVolume-from-Talking"] = () => true };
        SideBySide.Run(machine, new StatelessOptions().RestsIn("Talking", "Talking-rest"), triggers, guards)
            .Should().BeEquivalentTo("Idle", "Ringing", "Talking", "OnHold");
        // The second run begins where the first one left the machine.
        SideBySide.Run(
            machine, new StatelessOptions().RestsIn("Talking", "Talking-rest").Initial(machine.State),
            Plain(machine, "Dial", "Answer", "Hold", "Smash"), guards).Should().Contain("Broken");
    }

    [Fact]
    public void A_tracker_of_defects_that_are_assigned_again_and_again()
    {
        var machine = new StateMachine<Case, string>(Case.Filed);
        StateMachine<Case, string>.TriggerWithParameters<string> assign = machine.SetTriggerParameters<string>("Hand");
        machine.Configure(Case.Filed).Permit("Hand", Case.Given);
        machine.Configure(Case.Given).SubstateOf(Case.Filed).PermitReentry("Hand").Permit("Finish", Case.Finished)
            .Permit("Postpone", Case.Postponed).OnEntryFrom(assign, _ => { }, "tell the assignee").OnExit(() => { }, "tell the last one");
        machine.Configure(Case.Postponed).Permit("Hand", Case.Given).OnEntry(() => { }, "forget the assignee");
        machine.Configure(Case.Finished).Permit("TakeUp", Case.Filed);

        var triggers = new Dictionary<string, Action>(StringComparer.Ordinal)
        {
            ["Hand"] = () => machine.Fire(assign, "li"),
            ["Finish"] = () => machine.Fire("Finish"),
            ["Postpone"] = () => machine.Fire("Postpone"),
            ["TakeUp"] = () => machine.Fire("TakeUp"),
        };
        SideBySide.Run(machine, new StatelessOptions().RestsIn(Case.Filed, "Filed-rest"), triggers)
            .Should().BeEquivalentTo("Filed", "Given", "Postponed", "Finished");
    }

    [Fact]
    public void An_alarm_with_delays_that_time_out_and_a_guard()
    {
        var machine = new StateMachine<string, string>("Unset");
        bool doorIsShut = true;
        machine.Configure("Unset").Permit("Start", "Disarmed");
        machine.Configure("Disarmed").PermitIf("Arm", "Arming", () => doorIsShut, "door is shut");
        machine.Configure("Ready").InitialTransition("Armed").Permit("Disarm", "Disarmed").Ignore("Start");
        machine.Configure("Arming").SubstateOf("Ready").Permit("TimeOut", "Armed").OnEntry(() => { }, "start the delay")
            .OnExit(() => { }, "stop the delay");
        machine.Configure("Armed").SubstateOf("Ready").Permit("Trip", "Warning").PermitReentry("Arm");
        machine.Configure("Warning").SubstateOf("Ready").Permit("TimeOut", "Sounding").OnEntry(() => { }, "start the delay")
            .OnExit(() => { }, "stop the delay");
        machine.Configure("Sounding").SubstateOf("Ready").Permit("Silence", "Silenced")
            .PermitDynamic("TimeOut", () => doorIsShut ? "Armed" : "Silenced", possibleDestinationStates: new DynamicStateInfos
            {
                { "Armed", "door is shut" }, { "Silenced", "door is open" },
            });
        machine.Configure("Silenced").SubstateOf("Ready").Permit("Reset", "Ready");

        SideBySide.Run(
            machine, new StatelessOptions().InitialSubstate("Ready", "Armed"),
            Plain(machine, "Start", "Arm", "Disarm", "TimeOut", "Trip", "Silence", "Reset"),
            new Dictionary<string, Func<bool>>(StringComparer.Ordinal)
            {
                ["door is shut"] = () => doorIsShut, ["door is open"] = () => !doorIsShut,
            },
            random => doorIsShut = random.Next(3) > 0)
            .Should().BeEquivalentTo("Unset", "Disarmed", "Arming", "Armed", "Warning", "Sounding", "Silenced");
    }

    [Fact]
    public void A_member_whose_state_is_kept_as_json()
    {
        string stored = """{ "state": "Active" }""";
        StateMachine<string, string> Load()
        {
            var loaded = new StateMachine<string, string>(
                () => JsonDocument.Parse(stored).RootElement.GetProperty("state").GetString()!,
                state => stored = JsonSerializer.Serialize(new { state }));
            loaded.Configure("Active").Permit("Suspend", "Suspended").Permit("Expel", "Gone");
            loaded.Configure("Suspended").Permit("Readmit", "Active").Permit("Expel", "Gone");
            loaded.Configure("Gone").Permit("Readmit", "Active");
            return loaded;
        }
        // Each trigger is fired on a machine that was made anew from the text.
        var triggers = new Dictionary<string, Action>(StringComparer.Ordinal)
        {
            ["Suspend"] = () => Load().Fire("Suspend"),
            ["Readmit"] = () => Load().Fire("Readmit"),
            ["Expel"] = () => Load().Fire("Expel"),
        };

        SideBySide.Run(Load(), new StatelessOptions().Initial("Active"), triggers)
            .Should().BeEquivalentTo("Active", "Suspended", "Gone");
    }

    private static Dictionary<string, Action> Plain(StateMachine<string, string> machine, params string[] triggers) =>
        triggers.ToDictionary(trigger => trigger, trigger => (Action)(() => machine.Fire(trigger)), StringComparer.Ordinal);
}
