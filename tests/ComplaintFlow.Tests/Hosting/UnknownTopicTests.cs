using ComplaintFlow.Handling.Outbox;
using ComplaintFlow.Storage;
using ComplaintFlow.Tests.Storage.Broken;

namespace ComplaintFlow.Tests.Hosting;

/// <summary>What the library tells itself has a handler for each topic; what nobody knows is kept for a person, with a code.</summary>
public sealed class UnknownTopicTests
{
    [Fact]
    public async Task A_message_of_an_unknown_topic_goes_to_the_dead_letters_with_its_code_and_nothing_is_done_for_it()
    {
        using var house = new TestHouse("{}", builder => builder.UseStore(_ => new LaterStore()));
        await house.ReceiveAsync();

        for (int second = 0; second < 600; second++)
        {
            await house.Processor.ProcessOutboxAsync();
            house.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        DeadLetter dead = (await house.Outbox.GetDeadLettersAsync(ComplaintKey.DefaultTenant, 10, default)).Should()
            .ContainSingle().Subject;
        dead.Message.Topic.Should().Be(LaterStore.Topic);
        dead.Reason.Should().StartWith("CF3150").And.NotContain(LaterStore.Topic);
        house.Channel.Sent.Should().BeEmpty();
    }

    [Fact]
    public void Each_topic_that_the_library_writes_has_one_handler()
    {
        using var house = new TestHouse();

        house.Get<IEnumerable<IInternalMessageHandler>>().Select(handler => handler.Topic)
            .Should().BeEquivalentTo("Merge", "Taken", "MasterEnded", "Split", "Measure", "ChainHead", "Detect", "DeliveryReport");
    }

    /// <summary>A store into which a later version has written.</summary>
    private sealed class LaterStore() : Forgetful(commit => commit with { Messages = [Later(commit.Messages[0])] })
    {
        public const string Topic = "FromALaterVersion";

        private static OutgoingMessage Later(OutgoingMessage message) => message with { Kind = MessageKind.Internal, Topic = Topic };
    }
}
