using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Serialization;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Tests.Handling.Door;

/// <summary>
/// Whatever cannot be kept and read again is refused at the door, in every field of every type, with a remedy. Nothing of it is stored.
/// </summary>
public sealed class DoorTests : IDisposable
{
    private const string Rules = """{ "Fields": { "Note": "Text" } }""";

    private static readonly string[] Codes = ["CF2025", "CF3004", "CF3008", "CF3009", "CF3100", "CF3101", "CF3102", "CF3103"];

    private readonly TestHouse _house = new(Rules);

    public static TheoryData<string> Actions { get; } = [.. InputTypes.Actions.Select(type => type.Name)];

    public void Dispose() => _house.Dispose();

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task Every_field_of_an_action_that_is_spoilt_is_refused(string name)
    {
        ComplaintId id = (await _house.ReceiveAsync()).Id;
        object action = Samples.Of(InputTypes.Actions.Single(type => string.Equals(type.Name, name, StringComparison.Ordinal)));
        var passed = new List<string>();
        foreach ((string place, string damage, object spoilt) in Samples.Spoilt(action))
        {
            ActionOutcome outcome = await _house.ActAsync(id, (ComplaintAction)spoilt);
            if (!IsRefusedFor(outcome.Refusals, place))
                passed.Add($"{place}: {damage}: {string.Join(' ', outcome.Refusals)}");
        }

        passed.Should().BeEmpty();
        (await _house.GetAsync(id)).Version.Should().Be(1);
    }

    [Fact]
    public async Task Every_field_of_an_intake_that_is_spoilt_is_refused()
    {
        var passed = new List<string>();
        foreach ((string place, string damage, object spoilt) in Samples.Spoilt(Sound()))
        {
            try
            {
                await _house.ReceiveAsync((Intake)spoilt);
                passed.Add($"{place}: {damage}");
            }
            catch (ComplaintRefusedException refused)
            {
                if (!IsRefusedFor(refused.Refusals, place))
                    passed.Add($"{place}: {damage}: {refused.Message}");
            }
        }

        passed.Should().BeEmpty();
        (await _house.Service.QueryAsync(new())).Items.Should().BeEmpty();
        (await _house.ReceiveAsync(Sound())).Version.Should().Be(1, "what was spoilt is sound before");
    }

    [Fact]
    public async Task Every_field_of_an_actor_that_is_spoilt_is_refused_wherever_somebody_acts()
    {
        ComplaintId id = (await _house.ReceiveAsync()).Id;
        IEnumerable<(string, string, object)> more =
            [("Id", "blank", TestHouse.Anna with { Id = " " }), ("Roles", "blank", TestHouse.Anna with { Roles = [""] })];
        foreach ((string place, string damage, object spoilt) in Samples.Spoilt(Actor.Of("anna", "Owner") with
        {
            Department = "d",
        }).Concat(more))
        {
            var actor = (Actor)spoilt;
            ActionOutcome outcome = await _house.ActAsync(id, new AddNote("n"), actor);
            IsRefusedFor(outcome.Refusals, $"Actor.{place}").Should()
                .BeTrue("{0} {1}: {2}", place, damage, string.Join(' ', outcome.Refusals));
            IReadOnlyList<PermittedAction> permitted = await _house.Service.GetPermittedActionsAsync(id, actor);
            permitted.Should()
                .NotBeEmpty().And.OnlyContain(one => !one.IsPermitted && one.Refusals.Any(refusal => Codes.Contains(refusal.Code)));
            (await _house.Service.Awaiting(service => service.ReceiveAsync(TestHouse.Kettle(), actor).AsTask()).Should()
                .ThrowAsync<ComplaintRefusedException>())
                .Which.Refusals.Should().Contain(refusal => Codes.Contains(refusal.Code));
        }
        (await _house.GetAsync(id)).Version.Should().Be(1);
    }

    [Fact]
    public async Task At_most_26_options_are_proposed()
    {
        ComplaintId id = (await _house.ReceiveAsync()).Id;
        ResolutionOption[] options = [.. Enumerable.Range(0, 27).Select(i => TriggerActions.Option($"{i}"))];

        (await _house.ActAsync(id, new ProposeOptions { Options = options, Rationale = "r" })).Refusals.Should()
            .ContainSingle().Which.Should().BeEquivalentTo(new { Code = "CF3008", Message = "options has 27 items." });
        (await _house.ActAsync(id, new ProposeOptions { Options = options[..26], Rationale = "r" })).Refusals.Should()
            .NotContain(refusal => refusal.Code == "CF3008");
    }

    [Fact]
    public async Task What_a_list_does_while_it_is_copied_is_refused_and_not_thrown()
    {
        ComplaintId id = (await _house.ReceiveAsync()).Id;

        ActionOutcome outcome = await _house.ActAsync(id, new StartInvestigation { Members = new Hostile() });

        outcome.Refusals.Should().ContainSingle().Which.Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3065" && refusal.Field == "members");
    }

    [Theory]
    [InlineData("NUL")]
    [InlineData("half of a pair")]
    [InlineData("giant")]
    public async Task A_search_for_what_no_complaint_can_have_finds_nothing(string damage)
    {
        string text = Samples.BadTexts[damage];
        await _house.ReceiveAsync();

        (await _house.Service.FindByNumberAsync(text)).Should().BeNull();
        (await _house.Service.FindByTokenAsync(text)).Should().BeNull();
        (await _house.Service.GetGroupAsync(text)).Complaints.Should().BeEmpty();
        ComplaintQuery[] queries =
        [
            new() { State = text }, new() { Owner = text }, new() { Number = text }, new() { Batch = text },
            new() { OrderNumber = text }, new() { Person = text },
        ];
        foreach (ComplaintQuery query in queries)
            (await _house.Service.QueryAsync(query)).Should().BeEquivalentTo(new Page<ComplaintSummary>([], null));
        await _house.Service.Awaiting(service => service.QueryAsync(new() { Order = (ComplaintOrder)7 }).AsTask()).Should()
            .ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Whatever_is_accepted_is_read_back_as_it_was_written()
    {
        string[] sound = ["a", "ü", "蛋", "\U0001F600", "e\u0301", "\u2028", "\uFFFE", "\uFEFF", "\u202E", "\"", "\\", "<", " "],
            rare = ["\t", "\r\n", "\uD83D", "\uDE00", "\0", "\u0085", "\u007f"];
        var random = new Random(20260302);
        int received = 0;
        for (int i = 0; i < 2_000; i++)
        {
            string Text() =>
                string.Concat(
                    Enumerable.Range(0, random.Next(4))
                        .Select(_ => random.Next(30) == 0 ? rare[random.Next(rare.Length)] : sound[random.Next(sound.Length)]));
            Complaint complaint;
            try
            {
                complaint = await _house.ReceiveAsync(new Intake
                {
                    Channel = "Web"
                        + Text(), Subject = "s", Description = Text(),
                        Demands = [new() { Kind = DemandKind.Other, Text = "t" + Text(), Quantity = random.Next() / 7m % 1000 }],
                    Complainant = new()
                    {
                        Name = "n" + Text(), Address = "a" + Text(), Contacts = [Contact.Email(Text())],
                    }, ReceivedAt = TestHouse.Start.AddTicks(-random.NextInt64(1L << 50)),
                    Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["note"] = Text() },
                });
            }
            catch (ComplaintRefusedException)
            {
                continue;
            }
            received++;
            StoredComplaint stored = await _house.StoredAsync(complaint.Id);
            Encoding.UTF8.GetString(SnapshotCodec.Write(await _house.GetAsync(complaint.Id))).Should()
                .Be(Encoding.UTF8.GetString(stored.Snapshot.Span));
            (await _house.GetAsync(complaint.Id)).Should().BeEquivalentTo(complaint);
            SnapshotCodec.Write((await _house.Service.GetAsync(complaint.Id, 1))!).Should().Equal(stored.Snapshot.ToArray());
        }
        received.Should().BeInRange(200, 1_800);
    }

    private static Intake Sound() =>
        (Intake)Samples.Of(typeof(Intake)) with
        {
            TrackingToken = TrackingToken.New(), Complainant = (Complainant)Samples.Of(typeof(Complainant)) with { JointMembers = 2 },
        };

    private static bool IsRefusedFor(IReadOnlyList<Refusal> refusals, string place)
    {
        string field = JsonPath.Of(place);
        return refusals.Any(
            refusal => Codes.Contains(refusal.Code) && IsAt(refusal.Field, field)
                && refusal.Remedy.EndsWith('.') && refusal.Message.Length < 300);
    }

    /// <summary>The path is that of the field or of an item in it.</summary>
    private static bool IsAt(string? path, string field) =>
        path?.StartsWith(field, StringComparison.Ordinal) == true && (path.Length == field.Length || path[field.Length] == '[');

    private sealed class Hostile : IReadOnlyList<string>
    {
        public int Count => throw new InvalidOperationException("I am not counted.");

        public string this[int index] => throw new InvalidOperationException("I am not read.");

        public IEnumerator<string> GetEnumerator() => throw new InvalidOperationException("I am not read.");

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
