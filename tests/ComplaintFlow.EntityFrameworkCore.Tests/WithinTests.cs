using System.Transactions;
using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.EntityFrameworkCore.Tests.Support;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Hosting;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.EntityFrameworkCore.Tests;

/// <summary>A shop refunds and acts on the complaint in one transaction of its own context.</summary>
public sealed class WithinTests : IDisposable
{
    private static readonly Actor s_anna = Actor.Of("anna", Roles.CaseOwner);
    private static readonly Intake s_kettle = new() { Channel = "Web", Subject = "Kettle", Description = "It leaks." };

    private readonly SqliteFile _file = new SqliteFile().WithTables();

    public void Dispose() => _file.Dispose();

    [SkippableTheory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public async Task A_refund_and_the_action_on_the_complaint_are_both_there_or_neither(bool onPostgreSql, bool commits)
    {
        await using ServiceProvider host = Host(onPostgreSql);
        IComplaintService complaints = host.GetRequiredService<IComplaintService>();
        Complaint complaint = await complaints.ReceiveAsync(s_kettle);

        await using (ShopContext shop = Shop(host))
        {
            await using IDbContextTransaction transaction = await shop.Database.BeginTransactionAsync();
            shop.Add(new Order { Number = "Refund" });
            await shop.SaveChangesAsync();
            (await complaints.Within(shop).ActAsync(complaint.Id, new AddNote("Refunded."), s_anna)).Refusals.Should().BeEmpty();
            if (commits)
                await transaction.CommitAsync();
        }

        await using ShopContext look = Shop(host);
        (await look.Orders.CountAsync()).Should().Be(commits ? 1 : 0);
        (await complaints.GetHistoryAsync(complaint.Id)).Should().HaveCount(commits ? 2 : 1);
        // Nothing of a transaction that was rolled back is remembered: the next action follows what is there.
        (await complaints.ActAsync(complaint.Id, new AddNote("And on."), s_anna)).Complaint!.Version.Should().Be(commits ? 3 : 2);
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_rolled_back_is_not_taken_for_what_another_host_has_written_since(bool onPostgreSql)
    {
        await using ServiceProvider host = Host(onPostgreSql);
        IComplaintService complaints = host.GetRequiredService<IComplaintService>();
        Complaint complaint = await complaints.ReceiveAsync(s_kettle);
        await using (ShopContext shop = Shop(host))
        {
            await using IDbContextTransaction transaction = await shop.Database.BeginTransactionAsync();
            await complaints.Within(shop).ActAsync(complaint.Id, new AddNote("Refunded."), s_anna);
        }
        await using ServiceProvider other = Host(host.GetRequiredService<IDbContextFactory<ShopContext>>());
        await other.GetRequiredService<IComplaintService>().ActAsync(complaint.Id, new AddNote("By another host."), s_anna);

        ActionOutcome outcome = await complaints.ActAsync(complaint.Id, new AddNote("And on."), s_anna);

        outcome.Complaint!.Version.Should().Be(3);
        (await complaints.GetHistoryAsync(complaint.Id)).Should().HaveCount(3);
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_complaint_is_received_within_a_transaction_that_has_written_before(bool onPostgreSql)
    {
        await using ServiceProvider host = Host(onPostgreSql);
        IComplaintService complaints = host.GetRequiredService<IComplaintService>();
        await using ShopContext shop = Shop(host);
        await using IDbContextTransaction transaction = await shop.Database.BeginTransactionAsync();
        shop.Add(new Order { Number = "A-1" });
        await shop.SaveChangesAsync();

        Complaint complaint = await complaints.Within(shop).ReceiveAsync(s_kettle);
        await transaction.CommitAsync();

        (await complaints.ActAsync(complaint.Id, new AddNote("It is there."), s_anna)).IsAccepted.Should().BeTrue();
    }

    [SkippableFact]
    public async Task Nothing_is_sent_before_the_transaction_is_committed()
    {
        await using ServiceProvider host = Host(onPostgreSql: true);
        IComplaintService complaints = host.GetRequiredService<IComplaintService>();
        await using ShopContext shop = Shop(host);
        await using IDbContextTransaction transaction = await shop.Database.BeginTransactionAsync();
        await complaints.Within(shop).ReceiveAsync(s_kettle);
        IOutbox outbox = host.GetRequiredService<IOutbox>();
        var request = new LeaseRequest(TimeProvider.System.GetUtcNow().AddMinutes(1), "worker", TimeSpan.FromMilliseconds(1), 10);

        IReadOnlyList<MessageLease> before = await outbox.LeaseAsync(request, default);
        await transaction.CommitAsync();
        IReadOnlyList<MessageLease> after = await outbox.LeaseAsync(request, default);

        before.Should().BeEmpty();
        after.Should().NotBeEmpty();
    }

    [SkippableFact]
    public async Task A_conflict_is_answered_and_keeps_what_the_shop_has_written()
    {
        await using ServiceProvider host = Host(onPostgreSql: true);
        IComplaintService complaints = host.GetRequiredService<IComplaintService>();
        Complaint complaint = await complaints.ReceiveAsync(s_kettle);
        PostgreSqlDatabase database = host.GetRequiredService<PostgreSqlDatabase>();
        var between = new Interference("UPDATE cf_complaint", async () =>
            (await complaints.ActAsync(complaint.Id, new AddNote("I was first."), s_anna)).IsAccepted.Should().BeTrue());
        await using (var shop = new ShopContext(
            new DbContextOptionsBuilder<ShopContext>(database.Options<ShopContext>()).AddInterceptors(between).Options))
        {
            await using IDbContextTransaction transaction = await shop.Database.BeginTransactionAsync();
            shop.Add(new Order { Number = "Refund" });
            await shop.SaveChangesAsync();
            ActionOutcome outcome = await complaints.Within(shop).ActAsync(complaint.Id, new AddNote("I was second."), s_anna);

            outcome.Refusals.Should().ContainSingle().Which.Should().Match<Refusal>(
                refusal => refusal.Code == "CF3006" && refusal.Kind == RefusalKind.Conflict);
            await transaction.CommitAsync();
        }

        between.IsDone.Should().BeTrue();
        await using ShopContext look = Shop(host);
        (await look.Orders.CountAsync()).Should().Be(1);
        (await complaints.GetAsync(complaint.Id))!.Version.Should().Be(2);
    }

    [Fact]
    public async Task What_the_shop_tracks_is_neither_saved_nor_disturbed()
    {
        await using ServiceProvider host = Host(onPostgreSql: false);
        await using ShopContext shop = Shop(host);
        await using IDbContextTransaction transaction = await shop.Database.BeginTransactionAsync();
        var order = new Order { Number = "A-1" };
        shop.Add(order);
        IComplaintService complaints = host.GetRequiredService<IComplaintService>().Within(shop);

        Complaint complaint = await complaints.ReceiveAsync(s_kettle);
        await complaints.ActAsync(complaint.Id, new AddNote("It is read, and written again."), s_anna);
        await complaints.GetHistoryAsync(complaint.Id);
        await transaction.CommitAsync();

        shop.ChangeTracker.Entries().Should().ContainSingle().Which.State.Should().Be(EntityState.Added);
        _file.Ask("SELECT count(*) FROM Orders").Should().Be(0L);
        _file.Ask("SELECT count(*) FROM cf_complaint").Should().Be(1L);
    }

    [SkippableFact]
    public async Task A_strategy_that_retries_does_the_whole_transaction_again()
    {
        await using ServiceProvider host = Host(onPostgreSql: true, retries: true);
        IComplaintService complaints = host.GetRequiredService<IComplaintService>();
        Complaint complaint = await complaints.ReceiveAsync(s_kettle);
        await using ShopContext shop = Shop(host);
        int attempts = 0;

        await shop.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            shop.ChangeTracker.Clear();
            await using IDbContextTransaction transaction = await shop.Database.BeginTransactionAsync();
            shop.Add(new Order { Number = "Refund" });
            await shop.SaveChangesAsync();
            (await complaints.Within(shop).ActAsync(complaint.Id, new AddNote("Refunded."), s_anna)).IsAccepted.Should().BeTrue();
            if (++attempts == 1)
                throw new TimeoutException("The connection was lost.");
            await transaction.CommitAsync();
        });

        attempts.Should().Be(2);
        (await shop.Orders.CountAsync()).Should().Be(1);
        (await complaints.GetHistoryAsync(complaint.Id)).Should().HaveCount(2);
    }

    [Fact]
    public async Task Without_a_transaction_or_in_a_scope_it_is_refused_with_the_reason()
    {
        await using ServiceProvider host = Host(onPostgreSql: false);
        IComplaintService complaints = host.GetRequiredService<IComplaintService>();
        await using ShopContext shop = Shop(host);

        Func<IComplaintService> within = () => complaints.Within(shop);

        within.Should().Throw<InvalidOperationException>().WithMessage("*has no transaction*BeginTransactionAsync*");
        using var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled);
        within.Should().Throw<InvalidOperationException>().WithMessage("*TransactionScope*savepoints*");
    }

    private ServiceProvider Host(bool onPostgreSql, bool retries = false)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        if (onPostgreSql)
        {
            PostgreSqlDatabase database = PostgreSqlDatabase.New().WithTables();
            services.AddSingleton(database);
            services.AddSingleton<IDbContextFactory<ShopContext>>(database.Contexts(retries));
        }
        else
        {
            services.AddSingleton<IDbContextFactory<ShopContext>>(_file.Contexts());
        }
        services.AddComplaintFlow(new ConfigurationBuilder().Build()).UseEntityFrameworkCore<ShopContext>();
        return services.BuildServiceProvider();
    }

    private static ServiceProvider Host(IDbContextFactory<ShopContext> contexts)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(contexts);
        services.AddComplaintFlow(new ConfigurationBuilder().Build()).UseEntityFrameworkCore<ShopContext>();
        return services.BuildServiceProvider();
    }

    private static ShopContext Shop(ServiceProvider host) => host.GetRequiredService<IDbContextFactory<ShopContext>>().CreateDbContext();
}
