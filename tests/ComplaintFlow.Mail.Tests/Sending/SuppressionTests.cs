using System.Security.Cryptography;
using System.Text;
using ComplaintFlow.Mail.Tests.Support;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Mail.Tests.Sending;

public sealed class SuppressionTests
{
    private const string Address = "li.na@example.org";

    [Fact]
    public async Task An_address_is_left_alone_for_half_a_year_in_its_tenant_and_whatever_its_case()
    {
        await using var server = MailServer.Start();
        await using var house = new MailHouse(server);
        ISuppressionList list = house.Get<ISuppressionList>();
        await list.AddAsync("acme", Address, default);

        (await list.ContainsAsync("acme", " LI.NA@example.ORG ", default)).Should().BeTrue();
        (await list.ContainsAsync("other", Address, default)).Should().BeFalse();
        (await list.ContainsAsync("acme", "li.nb@example.org", default)).Should().BeFalse();
        house.Clock.Advance(TimeSpan.FromDays(180) - TimeSpan.FromSeconds(1));
        (await list.ContainsAsync("acme", Address, default)).Should().BeTrue();
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        (await list.ContainsAsync("acme", Address, default)).Should().BeFalse();
    }

    [Fact]
    public async Task Who_is_refused_again_is_left_alone_for_longer_and_who_is_taken_off_gets_mail_at_once()
    {
        await using var server = MailServer.Start();
        await using var house = new MailHouse(server);
        ISuppressionList list = house.Get<ISuppressionList>();
        await list.AddAsync("acme", Address, default);
        house.Clock.Advance(TimeSpan.FromDays(179));
        await list.AddAsync("acme", Address, default);
        house.Clock.Advance(TimeSpan.FromDays(179));

        (await list.ContainsAsync("acme", Address, default)).Should().BeTrue();
        (await list.RemoveAsync("acme", $"Li Na <{Address}>", default)).Should().BeTrue("it is the same address");
        (await list.ContainsAsync("acme", Address, default)).Should().BeFalse();
        (await list.RemoveAsync("acme", Address, default)).Should().BeFalse();
    }

    [Fact]
    public async Task The_store_gets_neither_the_address_nor_a_hash_that_can_be_guessed()
    {
        var store = new WatchedStore();
        var options = new MailOptions { Key = MailHouse.Key };
        var list = new ComplaintFlow.Mail.Sending.SuppressionList(store, options, TimeProvider.System);
        await list.AddAsync("acme", Address, default);

        ExpiringWrite write = store.Written.Should().ContainSingle().Subject;
        write.Content.Length.Should().Be(0);
        write.Key.Name.Should().MatchRegex("^[0-9a-f]{64}$");
        write.Key.Name.Should().NotBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Address))));
    }

    private sealed class WatchedStore : IExpiringStore
    {
        public List<ExpiringWrite> Written { get; } = [];

        public ValueTask<ExpiringValue?> FindAsync(ExpiringKey key, DateTimeOffset now, CancellationToken cancellationToken) => default;

        public ValueTask<ExpiringValue?> TryWriteAsync(ExpiringWrite write, CancellationToken cancellationToken)
        {
            Written.Add(write);
            return new(new ExpiringValue(1, write.Content, write.EndsAt));
        }
    }
}
