using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Handling.Door;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Tests.Handling;

/// <summary>
/// Who may not act is told so first, and nothing else: other refusals say what the complaint is like, which tasks are open and which
/// targets run.
/// </summary>
public sealed class RefusalOrderTests : IDisposable
{
    private static readonly Actor s_stranger = Actor.Of("mallory", "Nobody");

    private readonly TestHouse _house = new();

    public void Dispose() => _house.Dispose();

    /// <summary>A custom action stands for any trigger.</summary>
    public static TheoryData<string> Actions { get; } =
        [.. InputTypes.Actions.Where(type => type != typeof(CustomAction)).Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task Without_the_role_that_alone_is_said_whatever_the_data(string name)
    {
        Type type = InputTypes.Actions.Single(type => string.Equals(type.Name, name, StringComparison.Ordinal));
        ComplaintAction action = (ComplaintAction)Samples.Of(type) with { Reason = null };
        ComplaintId id = (await _house.ReceiveAsync()).Id;

        ActionOutcome outcome = await _house.ActAsync(id, action, s_stranger);

        outcome.Refusals.Should().NotBeEmpty().And.OnlyContain(refusal => refusal.Kind == RefusalKind.Forbidden || IsNotOfAnybody(refusal));
    }

    [Fact]
    public async Task Who_must_keep_out_is_told_so_although_the_data_are_wrong()
    {
        ComplaintId id = (await _house.ReceiveAsync()).Id;
        await _house.ActAsync(id, new Recuse("bob") { Reason = "a friend of the shop" });

        ActionOutcome outcome = await _house.ActAsync(id, new AddNote(" "), Actor.Of("bob", Roles.CaseOwner));

        outcome.Refusals.Should().ContainSingle().Which.Kind.Should().Be(RefusalKind.Forbidden);
    }

    [Fact]
    public async Task A_stranger_learns_neither_the_state_nor_what_an_action_needs()
    {
        ComplaintId id = (await _house.ReceiveAsync()).Id;

        IReadOnlyList<PermittedAction> told = await _house.Service.GetPermittedActionsAsync(id, s_stranger);
        ActionOutcome notHere = await _house.ActAsync(id, new CustomAction("CompleteExecution"), s_stranger);

        told.Where(one => !one.IsPermitted).Should().NotBeEmpty()
            .And.OnlyContain(one => one.Requires.Count == 0 && one.Refusals.All(refusal => refusal.Code == "CF3002"));
        notHere.Refusals.Should().ContainSingle().Which.Should().Match<Refusal>(
            refusal => refusal.Code == "CF3002" && !refusal.Message.Contains("Received") && refusal.Remedy.Contains(Roles.CaseOwner));
    }

    [Fact]
    public async Task A_stranger_does_not_learn_the_version()
    {
        ComplaintId id = (await _house.ReceiveAsync()).Id;

        foreach (long expected in new long[] { 1, 2 })
        {
            ActionOutcome outcome = await _house.ActAsync(id, new AddNote("x"), s_stranger, new ActOptions { ExpectedVersion = expected });
            outcome.Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3002");
        }
        (await _house.ActAsync(id, new AddNote("x"), null, new ActOptions { ExpectedVersion = 2 })).Refusals.Should()
            .ContainSingle().Which.Code.Should().Be("CF3006");
    }

    [Fact]
    public async Task What_is_possible_now_is_refused_to_a_stranger_in_the_words_of_what_is_not()
    {
        ComplaintId id = (await _house.ReceiveAsync()).Id;

        string here = (await _house.ActAsync(id, new BeginAssessment(), s_stranger)).Refusals[0].Message;
        string elsewhere = (await _house.ActAsync(id, new Approve(), s_stranger)).Refusals[0].Message;

        here.Replace("BeginAssessment", "Approve", StringComparison.Ordinal).Should().Be(elsewhere);
    }

    /// <summary>Erasing is possible for nobody yet.</summary>
    private static bool IsNotOfAnybody(Refusal refusal) => refusal.Code == "CF3082";
}
