using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Handling;

/// <summary>Numbers and tokens are found as people type them.</summary>
public sealed class TypedTextTests
{
    [Theory]
    [InlineData("c-7a")]
    [InlineData("  C-7A\t")]
    [InlineData("\u3000\uff23\uff0d\uff17\uff41")]
    public async Task A_number_is_found_however_it_is_typed(string typed)
    {
        using var house = new TestHouse("{}", builder => builder.Services.AddSingleton<IComplaintNumberGenerator>(new One("c-7A")));
        Complaint complaint = await house.ReceiveAsync();

        complaint.Number.Should().Be("c-7A");
        (await house.Service.FindByNumberAsync(typed))!.Id.Should().Be(complaint.Id);
        (await house.Service.FindByNumberAsync("C7A")).Should().BeNull();
        (await house.Service.FindByNumberAsync(" ")).Should().BeNull();
    }

    [Fact]
    public async Task A_token_is_found_however_it_is_typed()
    {
        using var house = new TestHouse();
        string token = TrackingToken.New();
        Complaint complaint = await house.ReceiveAsync(TestHouse.Kettle() with { TrackingToken = token });
        string wide = string.Concat(token.Select(character => (char)(character - '!' + '\uff01')));

        foreach (string typed in new[] { token, token.ToLowerInvariant(), $" {token}\n", wide })
            (await house.Service.FindByTokenAsync(typed))!.Id.Should().Be(complaint.Id);
        (await house.Service.FindByTokenAsync(token + "\0")).Should().BeNull();
    }

    private sealed class One(string number) : IComplaintNumberGenerator
    {
        public string Next(DateTimeOffset receivedAt) => number;
    }
}
