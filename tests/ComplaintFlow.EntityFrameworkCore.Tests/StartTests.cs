using ComplaintFlow.Complaints;
using ComplaintFlow.EntityFrameworkCore.Tests.Support;
using ComplaintFlow.Handling;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ComplaintFlow.EntityFrameworkCore.Tests;

/// <summary>Hosts that start, and hosts that do not.</summary>
public sealed class StartTests : IDisposable
{
    private readonly SqliteFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task A_host_with_a_plain_context_starts_and_keeps_complaints()
    {
        _file.WithTables();
        using IHost host = WithContext();
        await host.StartAsync();

        await IsKeptAsync(host);
    }

    [Theory]
    [InlineData(ServiceLifetime.Singleton)]
    [InlineData(ServiceLifetime.Scoped)]
    public async Task A_host_with_a_factory_of_contexts_starts_and_keeps_complaints(ServiceLifetime lifetime)
    {
        _file.WithTables();
        using IHost host = Host(services =>
            services.AddDbContextFactory<ShopContext>(options => options.UseSqlite(_file.ConnectionString), lifetime));
        await host.StartAsync();

        await IsKeptAsync(host);
    }

    [Fact]
    public async Task A_host_with_pooled_contexts_starts_and_keeps_complaints()
    {
        _file.WithTables();
        using IHost host = Host(services =>
            services.AddDbContextPool<ShopContext>(options => options.UseSqlite(_file.ConnectionString)));
        await host.StartAsync();

        await IsKeptAsync(host);
    }

    [Fact]
    public async Task A_database_without_the_tables_stops_the_start_and_names_the_migration()
    {
        using IHost host = WithContext();

        await IsRefusedAsync(host, "CF4007", "*'cf_schema_version'*dotnet ef migrations add ComplaintFlow*dotnet ef database update*");
    }

    [Theory]
    [InlineData("DROP TABLE cf_signal", "*'cf_signal'*dotnet ef migrations add*")]
    [InlineData("ALTER TABLE cf_alarm DROP COLUMN reason", "*'cf_alarm'*dotnet ef migrations add*")]
    [InlineData("UPDATE cf_schema_version SET version = 0", "*schema 0*needs 5*dotnet ef migrations add*")]
    [InlineData("DELETE FROM cf_schema_version", "*schema 0*needs 5*dotnet ef migrations add*")]
    public async Task A_database_whose_tables_are_of_an_earlier_release_stops_the_start(string change, string message)
    {
        _file.WithTables().Ask(change);
        using IHost host = WithContext();

        await IsRefusedAsync(host, "CF4007", message);
    }

    [Fact]
    public async Task A_context_whose_model_lacks_the_tables_stops_the_start()
    {
        using IHost host = Host(
            services => services.AddDbContext<BareContext>(options => options.UseSqlite(_file.ConnectionString)),
            builder => builder.UseEntityFrameworkCore<BareContext>());

        await IsRefusedAsync(host, "CF4007", "*BareContext*modelBuilder.AddComplaintFlow()*");
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_stops_the_start_and_may_pass()
    {
        using IHost host = Host(services =>
            services.AddDbContext<ShopContext>(options => options.UseNpgsql("Host=127.0.0.1;Port=1;Username=none;Timeout=2")));

        (await IsRefusedAsync(host, "CF4008", "*cannot be opened*")).IsTransient.Should().BeTrue();
    }

    [Fact]
    public async Task A_host_without_the_context_does_not_start_and_says_what_to_call()
    {
        using IHost host = Host(static _ => { });

        await host.Invoking(h => h.StartAsync()).Should().ThrowAsync<InvalidOperationException>()
            .WithMessage("*AddDbContext<ShopContext>*");
    }

    private IHost WithContext() =>
        Host(services => services.AddDbContext<ShopContext>(options => options.UseSqlite(_file.ConnectionString)));

    private static IHost Host(Action<IServiceCollection> add, Action<Hosting.ComplaintFlowBuilder>? use = null)
    {
        HostApplicationBuilder builder =
            Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = "Development" });
        builder.Configuration.AddJsonStream(new MemoryStream("""{ "ComplaintFlow": {} }"""u8.ToArray()));
        add(builder.Services);
        Hosting.ComplaintFlowBuilder complaints = builder.Services.AddComplaintFlow(builder.Configuration);
        (use ?? (static one => one.UseEntityFrameworkCore<ShopContext>()))(complaints);
        return builder.Build();
    }

    private static async Task IsKeptAsync(IHost host)
    {
        IComplaintService complaints = host.Services.GetRequiredService<IComplaintService>();
        Complaint received = await complaints.ReceiveAsync(
            new Intake { Channel = "Web", Subject = "Late", Description = "The parcel came late." });
        (await complaints.FindByNumberAsync(received.Number))!.Id.Should().Be(received.Id);
    }

    private static async Task<ComplaintStoreException> IsRefusedAsync(IHost host, string code, string message)
    {
        ComplaintStoreException refusal =
            (await host.Invoking(h => h.StartAsync()).Should().ThrowAsync<ComplaintStoreException>().WithMessage(message)).Which;
        refusal.Code.Should().Be(code);
        return refusal;
    }

    private sealed class BareContext(DbContextOptions<BareContext> options) : DbContext(options);
}
