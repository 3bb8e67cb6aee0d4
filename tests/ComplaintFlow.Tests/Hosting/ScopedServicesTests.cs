using ComplaintFlow.Classification;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Hosting;
using ComplaintFlow.Notifications;
using ComplaintFlow.Routing;
using ComplaintFlow.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Hosting;

/// <summary>
/// What hosts write may use scoped services, such as a DbContext: each delivery and each decision has a scope of its own.
/// </summary>
public sealed class ScopedServicesTests
{
    private const string Rules = """
        { "Predicates": ["is-kettle"], "Effects": ["print"], "Classification": { "Models": { "Oracle": { "Fills": 0.5 } } },
          "Routing": { "Departments": { "Kitchen": { "Strategy": "RoundRobin" } } },
          "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "If": "is-kettle", "Do": { "Effects": ["print"] } }, "Stop": { "To": "B" } } }, "B": { "Final": true } } } }
        """;

    [Fact]
    public async Task Each_delivery_and_each_decision_has_a_scope_of_its_own()
    {
        var book = new Book();
        await using ServiceProvider services = Services(book);
        IComplaintService complaints = services.GetRequiredService<IComplaintService>();
        IComplaintProcessor processor = services.GetRequiredService<IComplaintProcessor>();

        Complaint one = await complaints.ReceiveAsync(Kettle), two = await complaints.ReceiveAsync(Kettle);
        (await complaints.ActAsync(one.Id, TriggerActions.Of("Go"), TestHouse.Anna)).Refusals.Should().BeEmpty();
        await complaints.ActAsync(two.Id, new VerifyFacts(), TestHouse.Anna);
        while (await processor.ProcessOutboxAsync() > 0)
        {
        }

        book.Uses("model").Should().BeGreaterThanOrEqualTo(2);
        book.Uses("directory").Should().BeGreaterThanOrEqualTo(2);
        book.Uses("channel").Should().BeGreaterThanOrEqualTo(2);
        book.Uses("effect").Should().Be(1);
        book.Uses("check").Should().BeGreaterThanOrEqualTo(1);
        book.Uses("anchor").Should().BeGreaterThanOrEqualTo(3);
        book.Shared.Should().BeEmpty("nothing is used by two deliveries or decisions");
        book.Open.Should().Be(0, "what a scope has made ends with it");
    }

    [Fact]
    public async Task A_channel_that_cannot_be_made_holds_up_nothing_but_its_notices()
    {
        using var house = new TestHouse("{}", builder => builder.AddNotificationChannel<NeedsMore>());
        await house.ReceiveAsync();

        await house.SendAllAsync();

        (await house.Outbox.GetOutboxBacklogAsync(house.Clock.Now.AddHours(1), default)).OldestDueAt.Should()
            .NotBeNull("it is tried again");
    }

    private static Intake Kettle => TestHouse.Kettle() with { Department = "Kitchen" };

    private static ServiceProvider Services(Book book)
    {
        var services = new ServiceCollection();
        services.AddSingleton(book).AddScoped<Visit>().AddScoped<IHandlerDirectory, Directory>();
        services.AddComplaintFlow(
            new ConfigurationBuilder().AddJsonStream(OptionsHost.Json($$"""{ "ComplaintFlow": {{Rules}} }""")).Build())
            .AddNotificationChannel<Channel>().AddEffect<Effect>("print").AddPredicate<IsKettle>("is-kettle").AddFactCheck<Check>()
            .AddClassifier<Oracle>(ServiceLifetime.Scoped).AddChainAnchor<Anchor>();
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    /// <summary>What was used by whom. Thread-safe.</summary>
    private sealed class Book
    {
        private readonly Lock _gate = new();
        private readonly List<(string Who, Visit Visit)> _uses = [];

        public int Open { get; private set; }

        /// <summary>Visits that were used more than once: by two deliveries, or by two users in one.</summary>
        public IEnumerable<string> Shared =>
            _uses.GroupBy(use => use.Visit).Where(visit => visit.Count() > 1)
                .Select(visit => string.Join(", ", visit.Select(use => use.Who)));

        public int Uses(string who) => _uses.Count(use => use.Who == who);

        public void Note(string who, Visit visit)
        {
            lock (_gate)
                _uses.Add((who, visit));
        }

        public void Count(int more)
        {
            lock (_gate)
                Open += more;
        }
    }

    /// <summary>As a DbContext: made for one scope, ended with it, and shared by nobody.</summary>
    private sealed class Visit : IAsyncDisposable
    {
        private readonly Book _book;

        public Visit(Book book)
        {
            _book = book;
            book.Count(1);
        }

        public void By(string who) => _book.Note(who, this);

        public ValueTask DisposeAsync()
        {
            _book.Count(-1);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Channel(Visit visit) : INotificationChannel
    {
        public ValueTask<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
        {
            delivery.Notice.ComplaintId.Should().NotBeNull();
            visit.By("channel");
            return new(DeliveryResult.Delivered);
        }
    }

    private sealed class Effect(Visit visit) : IComplaintEffect
    {
        public ValueTask PerformAsync(HostEffect effect, CancellationToken cancellationToken)
        {
            visit.By("effect");
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Check(Visit visit) : IFactCheck
    {
        public string Name => "order";

        public ValueTask<(CheckResult Result, string? Reference)> CheckAsync(Complaint complaint, CancellationToken cancellationToken)
        {
            visit.By("check");
            return new((CheckResult.Unknown, null));
        }
    }

    private sealed class Oracle(Visit visit) : IClassifier
    {
        public string Name => "Oracle";

        public ValueTask<ClassifierOpinion?> ClassifyAsync(Complaint complaint, CancellationToken cancellationToken)
        {
            visit.By("model");
            return new((ClassifierOpinion?)null);
        }
    }

    private sealed class Directory(Visit visit) : IHandlerDirectory
    {
        public ValueTask<IReadOnlyList<Handler>> GetHandlersAsync(string department, CancellationToken cancellationToken)
        {
            visit.By("directory");
            return new((IReadOnlyList<Handler>)[new Handler("anna")]);
        }
    }

    private sealed class Anchor(Visit visit) : IChainAnchor
    {
        public ValueTask SaveAsync(ChainHead head, CancellationToken cancellationToken)
        {
            visit.By("anchor");
            return ValueTask.CompletedTask;
        }
    }

    private sealed class IsKettle : IComplaintPredicate
    {
        public bool Evaluate(Complaint complaint) => complaint.Subject == "Kettle";
    }

    private sealed class NeedsMore : INotificationChannel
    {
        public NeedsMore() => throw new InvalidOperationException("no connection");

        public ValueTask<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken) => new(DeliveryResult.Delivered);
    }
}
