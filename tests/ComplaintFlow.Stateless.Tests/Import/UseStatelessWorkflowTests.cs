using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Hosting;
using ComplaintFlow.Rules;
using ComplaintFlow.Rules.Building;
using Microsoft.Extensions.DependencyInjection;
using Stateless;

namespace ComplaintFlow.Stateless.Tests.Import;

public sealed class UseStatelessWorkflowTests
{
    private static readonly Actor Clerk = Actor.Of("zhang", "Clerk");
    private static readonly List<string> Performed = [];

    [Fact]
    public async Task A_complaint_goes_through_the_machine_and_its_actions_are_performed_after_the_commit()
    {
        Performed.Clear();
        using var host = new StatelessHost(
            builder => builder.UseStatelessWorkflow(Shop(), Bound),
            """{ "Fields": { "PaidAt": "Word" } }""");
        Complaint unpaid = await host.ReceiveAsync();
        Complaint paid = await host.ReceiveAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["PaidAt"] = "2026-03-01" });

        ActionOutcome refused = await host.Complaints.ActAsync(unpaid.Id, new CustomAction("Refund"), Clerk);
        ActionOutcome taken = await host.Complaints.ActAsync(paid.Id, new CustomAction("Refund"), Clerk);

        refused.Refusals.Should().ContainSingle().Which.Message.Should().Contain("order is paid");
        taken.Complaint!.State.Should().Be("Refunded");
        Performed.Should().BeEmpty();
        await host.SendAllAsync();
        Performed.Should().Equal($"pay back {paid.Number}");
    }

    [Fact]
    public void Each_guard_and_action_without_a_function_keeps_the_host_from_starting_by_its_name()
    {
        using var host = new StatelessHost(builder => builder.UseStatelessWorkflow(Shop()));

        host.Defects().Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => (found.Code, found.Path, found.Message))
            .Should().Equal(
                ("CF6006", "ComplaintFlow:Effects", "The action 'pay back' of the Stateless machine has no function."),
                ("CF6006", "ComplaintFlow:Predicates", "The guard 'order is paid' of the Stateless machine has no function."));
    }

    [Fact]
    public void A_function_for_a_guard_that_the_machine_does_not_have_is_a_defect()
    {
        using var host = new StatelessHost(builder => builder.UseStatelessWorkflow(Shop(), options =>
        {
            Bound(options);
            options.Predicates.Bind("order is payed", _ => true);
        }));

        host.Defects().Should().ContainSingle(found => found.Code == "CF6005").Which.Remedy.Should().Contain("order is paid");
    }

    [Fact]
    public void Defects_of_the_import_of_the_bindings_and_of_the_rules_come_in_one_report()
    {
        StateMachine<string, string> machine = Shop();
        machine.Configure("New").SubstateOf("Open");
        machine.Configure("Refunded").Permit("Contest", "Open");
        using var host = new StatelessHost(builder => builder.UseStatelessWorkflow(machine), """{ "Currency": "RMB" }""");

        host.Defects().Select(found => found.Code).Should().Contain(["CF6003", "CF6006", "CF1043", "CF6011"]);
    }

    [Fact]
    public async Task The_configuration_adds_roles_and_timeouts_and_regions_to_the_machine()
    {
        using var host = new StatelessHost(builder => builder.UseStatelessWorkflow(Shop(), Bound),
            """
            { "Predicates": [ "is vip" ], "Workflow": { "States": { "New": {
                "On": { "Reject": { "By": [ "Boss" ] } }, "After": { "silence": { "Within": "48h", "Do": "Reject" } } } },
              "Regions": { "Letters": { "Initial": "Quiet", "States": { "Quiet": { "Final": true } } } } } }
            """,
            builder => builder.AddPredicate("is vip", _ => false));
        Complaint complaint = await host.ReceiveAsync();

        (await host.Complaints.ActAsync(complaint.Id, new CustomAction("Reject"), Clerk)).Refusals.Should()
            .ContainSingle().Which.Code.Should().Be("CF3002");
        host.Clock.Advance(TimeSpan.FromHours(49));
        await host.Processor.ProcessDueAsync();
        (await host.Complaints.GetAsync(complaint.Id))!.State.Should().Be("Rejected");
        host.Rules.Definition.Predicates.Should().BeEquivalentTo("is vip", "order is paid");
    }

    [Theory]
    [InlineData("""{ "Open": { "On": { "Refund": { "By": "Boss" } } } }""", 1)]
    [InlineData("""{ "Open": { "On": { "Refund": { "Enabled": false } } } }""", 1)]
    [InlineData("""{ "Open": { "On": { "Refund": { "By": "Boss" } } }, "Fresh": { "On": { "Refund": { "Require": "Owner" } } } }""", 1)]
    [InlineData("""{ "Open": { "On": { "Refund": { "By": "Boss" } } }, "Fresh": { "On": { "Refund": { "By": null } } } }""", 1)]
    [InlineData("""{ "Open": { "On": { "Refund": { "By": "Boss" } } }, "fresh": { "on": { "REFUND": { "by": "Clerk" } } } }""", 0)]
    [InlineData("""{ "Fresh": { "On": { "Refund": { "By": "Boss" } } } }""", 0)]
    [InlineData("""{ "Open": { "On": { "Refund": { "By": null, "Enabled": true, "To": "rejected" } } } }""", 0)]
    [InlineData("""{ "Open": { "On": { "Refund": { "By": "Boss" } } }, "Fresh": { "Enabled": false } }""", 0)]
    [InlineData("""{ "Open": { "After": { "silence": { "Within": "48h", "Do": "Refund" } }, "Entry": { "Escalate": true } } }""", 0)]
    public void A_change_of_a_transition_that_a_substate_has_a_copy_of_keeps_the_host_from_starting(string states, int defects)
    {
        using StatelessHost host = Nested($$"""{ "Workflow": { "States": {{states}} } }""");

        host.Defects().Where(found => found.Code == "CF1027" && found.Path == "ComplaintFlow:Workflow:States:Open:On:Refund"
            && found.Message.Contains("ComplaintFlow:Workflow:States:Fresh:On:Refund")).Should().HaveCount(defects);
    }

    [Fact]
    public void A_change_of_an_initial_substate_that_is_a_target_keeps_the_host_from_starting()
    {
        using StatelessHost host = Nested("""{ "Workflow": { "States": { "Open": { "Initial": "Taken" } } } }""");

        host.Defects().Should().Contain(found => found.Code == "CF1027" && found.Path == "ComplaintFlow:Workflow:States:Open:Initial"
            && found.Message.Contains("ComplaintFlow:Workflow:States:Taken:On:Up"));
    }

    [Fact]
    public async Task A_substate_that_the_configuration_adds_inherits_what_its_superstate_does()
    {
        using StatelessHost host = Nested(
            """
            { "Workflow": { "States": { "Added": { "Parent": "Open", "On": { "Leave": { "To": "Rejected" } } },
              "New": { "On": { "Add": { "To": "Added" } } } } } }
            """);
        Complaint complaint = await host.ReceiveAsync();

        await host.Complaints.ActAsync(complaint.Id, new CustomAction("Add"), Clerk);
        ActionOutcome reset = await host.Complaints.ActAsync(complaint.Id, new CustomAction("Reset"), Clerk);

        reset.Complaint!.State.Should().Be("Fresh", "Open leads there from every substate");
    }

    /// <summary>
    /// A host whose machine has a superstate with two substates: the guard of one falls through, one leads to the superstate, and the
    /// superstate leads to one of them.
    /// </summary>
    private static StatelessHost Nested(string rules)
    {
        StateMachine<string, string> machine = Shop();
        machine.Configure("Open").PermitReentry("Restart").Permit("Refund", "Rejected").Permit("Reset", "Fresh");
        machine.Configure("New").Permit("Take", "Fresh");
        machine.Configure("Fresh").SubstateOf("Open").PermitIf("Refund", "Refunded", () => true, "order is paid").Permit("Go", "Taken");
        machine.Configure("Taken").SubstateOf("Open").Permit("Up", "Open");
        return new StatelessHost(
            builder => builder.UseStatelessWorkflow(machine, options =>
            {
                options.InitialSubstate("Open", "Fresh");
                Bound(options);
            }), rules);
    }

    [Fact]
    public void A_machine_beside_a_preset_a_second_machine_and_finished_rules_are_defects()
    {
        using var preset = new StatelessHost(
            builder => builder.UseStatelessWorkflow(Shop(), Bound), """{ "Workflow": { "Preset": "standard" } }""");
        using var twice = new StatelessHost(
            builder => builder.UseStatelessWorkflow(Shop(), Bound).UseStatelessWorkflow(Shop(), Bound));
        using ServiceProvider finished = new ServiceCollection().AddLogging()
            .AddComplaintFlow(RuleBookReader.Read(RuleBookBuilder.Standard).OrThrow()).UseStatelessWorkflow(Shop(), Bound).Services
            .BuildServiceProvider();

        preset.Defects().Should().Contain(found => found.Code == "CF1025" && found.Path == "ComplaintFlow:Workflow:Preset");
        twice.Defects().Should().Contain(found => found.Code == "CF1025" && found.Path == "ComplaintFlow:Workflow");
        finished.Invoking(services => services.GetRequiredService<IRuleBookSource>().Current).Should().Throw<RuleBookException>()
            .Which.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("CF1026");
    }

    [Fact]
    public async Task Guards_and_actions_may_be_classes_that_the_container_makes()
    {
        Performed.Clear();
        using var host = new StatelessHost(builder => builder.UseStatelessWorkflow(Shop(), options =>
        {
            options.Predicates.Bind<AlwaysPaid>("order is paid");
            options.Effects.Bind<PayBack>("pay back");
        }));
        Complaint complaint = await host.ReceiveAsync();

        await host.Complaints.ActAsync(complaint.Id, new CustomAction("Refund"), Clerk);
        await host.SendAllAsync();

        Performed.Should().Equal("class pay back");
    }

    private static void Bound(StatelessOptions options)
    {
        options.AcceptWarnings(DiagnosticCodes.HiddenPartsNotConfirmed);
        options.Predicates.Bind("order is paid", complaint => complaint.Fields.Any(field => field.Name == "PaidAt"));
        options.Effects.Bind("pay back", (effect, _) =>
        {
            Performed.Add($"pay back {effect.Number}");
            return ValueTask.CompletedTask;
        });
    }

    private static StateMachine<string, string> Shop()
    {
        var machine = new StateMachine<string, string>("New");
        machine.Configure("New").PermitIf("Refund", "Refunded", () => throw new InvalidOperationException("never called"), "order is paid")
            .Permit("Reject", "Rejected");
        machine.Configure("Refunded").OnEntry(() => throw new InvalidOperationException("never called"), "pay back");
        return machine;
    }

    private sealed class AlwaysPaid : IComplaintPredicate
    {
        public bool Evaluate(Complaint complaint) => true;
    }

    private sealed class PayBack : IComplaintEffect
    {
        public ValueTask PerformAsync(HostEffect effect, CancellationToken cancellationToken)
        {
            Performed.Add($"class {effect.Name}");
            return ValueTask.CompletedTask;
        }
    }
}
