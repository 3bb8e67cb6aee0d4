using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Tests.Storage.Broken;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Detection;

public sealed class SignalPrivacyTests
{
    private const string All = $"{Watch.SameBatch}, {Watch.Again}, {Watch.Alike}";

    [Fact]
    public async Task No_word_of_a_complaint_is_in_a_signal_or_in_the_message_that_asks_for_a_look()
    {
        var store = new RecordedCommits();
        using TestHouse house = Watch.House(All, builder => builder.UseStore(_ => store));

        await house.ReceiveAsync(
            Watch.From("zq7@example.com", text: "Marker zq7 burned my hand badly, says Zhang San.", category: "zq7cat") with
        {
            Complainant = new()
            {
                Name = "Zq7", Contacts = [Contact.Email("zq7@example.com"), Contact.Phone("13800001111")],
            }, Product = new() { Sku = "KETTLE", Batch = "QUEUE" },
        });

        ComplaintCommit commit = store.Commits.Should().ContainSingle().Subject;
        commit.Signals.Should().HaveCount(1 + 2 + 16);
        string told = string.Join(
            '\n', commit.Signals.Select(signal => $"{signal.Value} {Encoding.Latin1.GetString(signal.Payload.Span)}")
                .Append(Encoding.UTF8.GetString(commit.Messages.Single(message => message.Kind == MessageKind.Internal).Payload.Span)));
        foreach (string secret in new[] { "zq7", "1380000", "KETTLE", "QUEUE", "burned", "Zhang", "example" })
            told.Should().NotContainEquivalentOf(secret);
        commit.Signals.Should().OnlyContain(signal => signal.Value.Length == 32 && signal.Payload.Length < 100);
    }

    [Fact]
    public async Task Under_another_key_the_same_complaint_gives_other_signals()
    {
        string[][] values =
            [await ValuesAsync("a key of sixteen."), await ValuesAsync("a key of sixteen."), await ValuesAsync("b key of sixteen.")];

        values[0].Should().Equal(values[1]);
        values[0].Should().NotIntersectWith(values[2]);
    }

    [Fact]
    public void A_host_without_a_key_does_not_start_on_rules_with_detectors()
    {
        using var house = new TestHouse(Watch.Rules(All));

        house.Invoking(one => one.Book).Should().Throw<RuleBookException>().Which.Diagnostics.Should().ContainSingle().Which.Code.Should()
            .Be("CF1167");
    }

    [Fact]
    public void A_key_that_could_be_tried_out_is_refused() =>
        FluentActions.Invoking(() => new TestHouse("{}", builder => builder.UseSignalKey(new byte[15]))).Should()
            .Throw<ArgumentException>();

    [Fact]
    public async Task A_commit_that_changes_no_trait_brings_no_signal()
    {
        var store = new RecordedCommits();
        using TestHouse house = Watch.House(All, builder => builder.UseStore(_ => store));
        Complaint complaint = await house.ReceiveAsync(Watch.From("a@x"));

        await house.DoAsync(complaint.Id, new AddNote("Called."));

        store.Commits[1].Signals.Should().BeEmpty();
        store.Commits[1].Messages.Should().NotContain(message => message.Kind == MessageKind.Internal);
    }

    private static async Task<string[]> ValuesAsync(string key)
    {
        var store = new RecordedCommits();
        using var house =
            new TestHouse(Watch.Rules(All), builder => builder.UseStore(_ => store).UseSignalKey(Encoding.UTF8.GetBytes(key)));
        await house.ReceiveAsync(Watch.From("a@x", category: "Delivery"));
        return [.. store.Commits[0].Signals.Select(signal => signal.Value)];
    }
}
