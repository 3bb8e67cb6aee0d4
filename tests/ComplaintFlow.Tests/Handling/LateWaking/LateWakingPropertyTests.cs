using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Serialization;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Sla.Compiled;

namespace ComplaintFlow.Tests.Handling.LateWaking;

/// <summary>
/// The same complaint under the same rules with the same actions: one is woken whenever something falls due, the other one at random or
/// never.
/// </summary>
public sealed class LateWakingPropertyTests
{
    private static readonly string[] Triggers = ["ToS0", "ToS1", "ToS2", "ToS3", "Either", "Mark", "Clear", "Stop", "Again"];

    [Fact]
    public async Task Waking_late_gives_the_same_complaint_as_waking_in_time()
    {
        int compared = 0;
        for (int i = 0; i < Soak.Cases(40); i++)
            compared += await CompareAsync(seed: 20261130 + i) ? 1 : 0;

        compared.Should().BeGreaterThan(Soak.Cases(40) * 2 / 3, "few random rules fire one another without end");
    }

    /// <returns>Whether the rules came to an end, so that there was something to compare.</returns>
    private static async Task<bool> CompareAsync(int seed)
    {
        string rules = new RestlessRules(new Random(seed)).Write();
        using var punctual = new TestHouse(rules);
        using var late = new TestHouse(rules);
        var random = new Random(seed);
        Intake intake = TestHouse.Kettle() with { Department = "A", ReceivedAt = TestHouse.Start.AddMinutes(-random.Next(0, 300)) };
        if ((await punctual.Service.TryReceiveAsync(intake)).Complaint is not { Id: var one })
            return false; // the rules fire one another without end
        ComplaintId other = (await late.ReceiveAsync(intake)).Id;

        for (int i = 0; i < 8; i++)
        {
            DateTimeOffset next = punctual.Clock.Now.AddMinutes(random.Next(1, 500));
            if (!await WakeInTimeAsync(punctual, one, next))
                return await IsKeptAsync(punctual, one, late, other, next, $"seed {seed} of {rules}");
            if (random.Next(2) == 0)
                await late.WakeAsync(other, (next - late.Clock.Now) * random.NextDouble());
            punctual.Clock.SetTo(next);
            late.Clock.SetTo(next);
            ComplaintAction action = random.Next(4) switch
            {
                0 => new AddNote("a note"),
                1 => new Assign { Department = random.Next(2) == 0 ? "A" : "B" },
                _ => TriggerActions.Of(Triggers[random.Next(Triggers.Length)]),
            };
            ActionOutcome here = await punctual.ActAsync(one, action), there = await late.ActAsync(other, action);
            there.Refusals.Select(refusal => refusal.ToString()).Should().Equal(here.Refusals.Select(refusal => refusal.ToString()));
            if (here.Refusals.Count > 0)
                continue;
            Text(there.Complaint!).Should().Be(Text(here.Complaint!), "step {0} of seed {1} of {2}", i, seed, rules);
        }
        DateTimeOffset end = punctual.Clock.Now.AddDays(3);
        if (!await WakeInTimeAsync(punctual, one, end))
            return await IsKeptAsync(punctual, one, late, other, end, $"seed {seed} of {rules}");
        foreach (TestHouse house in (TestHouse[])[punctual, late])
        {
            house.Clock.SetTo(end);
            await house.WakeAllAsync();
        }
        Text(await late.GetAsync(other)).Should().Be(Text(await punctual.GetAsync(one)), "the end of seed {0} of {1}", seed, rules);
        return true;
    }

    /// <summary>A rule has failed. What was done before is the same, however late it is done.</summary>
    /// <returns>False: the rules did not come to an end.</returns>
    private static async Task<bool> IsKeptAsync(
        TestHouse punctual, ComplaintId one, TestHouse late, ComplaintId other, DateTimeOffset next, string what)
    {
        late.Clock.SetTo(next);
        await late.WakeAllAsync();
        Text(await late.GetAsync(other)).Should().Be(Text(await punctual.GetAsync(one)), "{0} fails", what);
        return false;
    }

    private static async Task<bool> WakeInTimeAsync(TestHouse house, ComplaintId id, DateTimeOffset until)
    {
        while (await house.GetAsync(id) is var before && Alarm.Next(before) is { } alarm && alarm.At < until)
        {
            if (alarm.At > house.Clock.Now)
                house.Clock.SetTo(alarm.At);
            await house.WakeAllAsync();
            if ((await house.GetAsync(id)).Version == before.Version)
                return false;
        }
        return true;
    }

    /// <summary>The complaint without what tells only how often and when somebody looked.</summary>
    private static string Text(Complaint complaint) => Encoding.UTF8.GetString(SnapshotCodec.Write(complaint with
    {
        Id = default, Number = "", Version = 0, LastEntryAt = default, DueWorkUpTo = null,
        Clocks = [.. complaint.Clocks.Select(clock => clock with
        {
            Steps = [.. clock.Steps.Select(step => step with { TakenAt = step.TakenAt is null ? null : step.At })],
        })],
    }));
}
