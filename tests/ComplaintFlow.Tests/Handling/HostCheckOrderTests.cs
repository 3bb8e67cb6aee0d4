using System.Reflection;
using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Handling.Door;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Handling;

/// <summary>A host's check asks other systems about the complaint, so it is asked only for who may act.</summary>
public sealed class HostCheckOrderTests
{
    [Fact]
    public async Task Nobody_makes_the_host_ask_without_the_role()
    {
        var check = new Counted();
        using var house = new TestHouse(more: builder => builder.Services.AddSingleton<IFactCheck>(check));
        ComplaintId id = (await house.ReceiveAsync()).Id;
        var stranger = Actor.Of("mallory", "Nobody");

        ActionOutcome acted = await house.ActAsync(id, new VerifyFacts(), stranger);
        ActionOutcome would = await house.Service.CanActAsync(id, new VerifyFacts(), stranger);

        acted.Refusals.Concat(would.Refusals).Should().HaveCount(2).And.OnlyContain(refusal => refusal.Kind == RefusalKind.Forbidden);
        check.Count.Should().Be(0);
    }

    [Fact]
    public void Every_action_that_gathers_facts_says_so()
    {
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        Type[] gathering = [.. InputTypes.Actions.Where(type => type.GetMethod("GatherAsync", Own) is not null)];

        gathering.Should().NotBeEmpty();
        InputTypes.Actions.Where(type => ((ComplaintAction)Samples.Of(type)).GathersFacts).Should().BeEquivalentTo(gathering);
    }

    private sealed class Counted : IFactCheck
    {
        public int Count { get; private set; }

        public string Name => "order";

        public ValueTask<(CheckResult Result, string? Reference)> CheckAsync(Complaint complaint, CancellationToken cancellationToken)
        {
            Count++;
            return new((CheckResult.Unknown, null));
        }
    }
}
