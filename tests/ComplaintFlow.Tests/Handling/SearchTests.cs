using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Detection;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Storage;
using ComplaintFlow.Tests.Storage.Broken;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Handling;

/// <summary>Staff list complaints by what is written on a letter or said on the telephone.</summary>
public sealed class SearchTests : IDisposable
{
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("a key of no other house");

    private readonly RecordedCommits _store = new();
    private readonly TestHouse _house;

    public SearchTests() => _house = new TestHouse("{}", builder => builder.UseStore(_ => _store).UseSignalKey(Key));

    public void Dispose() => _house.Dispose();

    [Theory]
    [InlineData("138 0000 1111")]
    [InlineData("+86 138-0000-1111")]
    [InlineData("0086 13800001111")]
    [InlineData("１３８００００１１１１")]
    [InlineData("Lee@Example.com ")]
    [InlineData("c-2093")]
    public async Task A_person_is_found_by_whatever_names_them_as_someone_types_it(string typed)
    {
        Complaint first = await ReceiveAsync(Contact.Phone("13800001111"), Contact.Email("lee@example.com"), Customer("C-2093"));
        Complaint second = await ReceiveAsync(
            Contact.Phone("+8613800001111"), Contact.Email("LEE@example.com"), new Contact(ContactKind.Other, "C-2093"));
        await ReceiveAsync(Contact.Phone("13800002222"), Contact.Email("li@example.com"), Customer("C-20931"));

        await MustFindAsync(new ComplaintQuery { Person = typed }, second, first);
    }

    [Fact]
    public async Task A_customer_id_is_no_telephone_number_but_digits_alone_may_be_either()
    {
        Complaint caller = await ReceiveAsync(Contact.Phone("66551234"));
        Complaint customer = await ReceiveAsync(Customer("66551234"));

        await MustFindAsync(new ComplaintQuery { Person = "C-66551234" });
        await MustFindAsync(new ComplaintQuery { Person = "x66551234@example.com" });
        await MustFindAsync(new ComplaintQuery { Person = "6655 1234" }, customer, caller);
    }

    [Fact]
    public async Task A_number_without_a_country_is_of_the_region_of_the_rules()
    {
        using var house = new TestHouse("""{ "TelephoneRegion": "DE" }""", builder => builder.UseSignalKey(Key));
        await house.ReceiveAsync(From(Contact.Phone("+49 30 1234567")));

        (await house.Service.CountAsync(new ComplaintQuery { Person = "030 1234567" })).Should().Be(1);
        (await house.Service.CountAsync(new ComplaintQuery { Person = "+86 30 1234567" })).Should().Be(0);
    }

    [Fact]
    public async Task The_complaints_of_a_batch_and_of_an_order_are_found_without_case_width_and_spaces_around()
    {
        Complaint one = await ReceiveAsync(new Product { Batch = "B7x", OrderNumber = "O-1" });
        Complaint two = await ReceiveAsync(new Product { Batch = "b7X ", OrderNumber = "O-2" });
        await ReceiveAsync(new Product { Batch = "B7", OrderNumber = "B7X" });

        await MustFindAsync(new ComplaintQuery { Batch = " ｂ7X" }, two, one);
        await MustFindAsync(new ComplaintQuery { OrderNumber = "o-2" }, two);
        await MustFindAsync(new ComplaintQuery { Batch = "b7x", OrderNumber = "O-1" }, one);
        await MustFindAsync(new ComplaintQuery { Batch = "b7", OrderNumber = "O-1" });
    }

    [Theory]
    [InlineData("K\u00D6LN-7", "Ko\u0308ln-7")]
    [InlineData("Ko\u0308ln-7", "k\u00F6ln-7")]
    [InlineData("\u30AC\u30B9-7", "\uFF76\uFF9E\uFF7D-7")]
    [InlineData("B7\u200B", "b7")]
    [InlineData("B 7", "b\u00A07")]
    [InlineData("B\u30007", "\uFF22 \uFF17")]
    [InlineData("B\u20117", "B-7")]
    public async Task A_batch_and_an_order_are_found_however_their_characters_are_composed(string received, string typed)
    {
        Complaint one = await ReceiveAsync(new Product { Batch = received, OrderNumber = received });
        await ReceiveAsync(new Product { Batch = "7", OrderNumber = "7" });

        await MustFindAsync(new ComplaintQuery { Batch = typed }, one);
        await MustFindAsync(new ComplaintQuery { OrderNumber = typed }, one);
    }

    [Theory]
    [InlineData(ContactKind.Phone)]
    [InlineData(ContactKind.Account)]
    [InlineData(ContactKind.Other)]
    public async Task An_address_that_is_a_link_is_the_number_or_the_mailbox_that_it_leads_to(ContactKind kind)
    {
        Complaint caller = await ReceiveAsync(new Contact(kind, "tel:+86-138-0000-1111"));
        Complaint writer = await ReceiveAsync(new Contact(kind, "mailto:Lee%40example.com?subject=Kettle"));
        Complaint plain = await ReceiveAsync(Contact.Phone("13800001111"), Contact.Email("lee@example.com"));

        await MustFindAsync(new ComplaintQuery { Person = "138 0000 1111" }, plain, caller);
        await MustFindAsync(new ComplaintQuery { Person = "TEL:+8613800001111" }, plain, caller);
        await MustFindAsync(new ComplaintQuery { Person = "tel:13800001111;phone-context=+86" }, plain, caller);
        await MustFindAsync(new ComplaintQuery { Person = "mailto:lee@example.com" }, plain, writer);
    }

    [Theory]
    [InlineData("13800001111 / 010-12345678")]
    [InlineData("13800001111\uFF0C\u6216 010-12345678")]
    [InlineData("+8613800001111 +861012345678")]
    public async Task Each_number_of_a_text_with_two_finds_its_person(string both)
    {
        Complaint one = await ReceiveAsync(Contact.Phone(both)), mobile = await ReceiveAsync(Contact.Phone("13800001111"));

        await MustFindAsync(new ComplaintQuery { Person = "138 0000 1111" }, mobile, one);
        await MustFindAsync(new ComplaintQuery { Person = "(010) 1234 5678" }, one);
        await MustFindAsync(new ComplaintQuery { Person = both }, mobile, one);
    }

    [Fact]
    public async Task Each_mailbox_of_a_text_with_two_finds_its_person()
    {
        Complaint one = await ReceiveAsync(Contact.Email("Lee <lee@example.com>; Jose\u0301@example.com"));

        await MustFindAsync(new ComplaintQuery { Person = "lee@example.com" }, one);
        await MustFindAsync(new ComplaintQuery { Person = "jos\u00E9@example.com" }, one);
    }

    [Fact]
    public async Task A_number_leads_to_its_row_together_with_the_other_filters()
    {
        Complaint one = await _house.ReceiveAsync(), two = await _house.ReceiveAsync();

        await MustFindAsync(new ComplaintQuery { Number = $" {one.Number.ToLowerInvariant()}" }, one);
        await MustFindAsync(new ComplaintQuery { Number = one.Number, IsOpen = true, State = one.State }, one);
        await MustFindAsync(new ComplaintQuery { Number = one.Number, IsOpen = false });
        await MustFindAsync(new ComplaintQuery { Number = one.Number, Id = two.Id });
        await MustFindAsync(new ComplaintQuery { Number = one.Number + "0" });
    }

    [Fact]
    public async Task A_number_that_was_altered_in_the_store_does_not_lead_to_another_complaint()
    {
        var damaged = new DamagedStore();
        using var house = new TestHouse("{}", builder => builder.UseStore(_ => damaged));
        Complaint asked = await house.ReceiveAsync(), other = await house.ReceiveAsync();
        damaged.Number = key => key with { Value = other.Number };

        (await house.Service.QueryAsync(new ComplaintQuery { Number = asked.Number })).Items.Should().BeEmpty();
        (await house.Service.CountAsync(new ComplaintQuery { Number = asked.Number })).Should().Be(0);
    }

    [Fact]
    public async Task Pages_and_other_filters_go_together_with_a_person()
    {
        var received = new List<Complaint>();
        for (int i = 0; i < 5; i++)
            received.Add(await ReceiveAsync(Contact.Phone("13800001111")));
        await _house.FireAsync(received[2].Id, "BeginAssessment");

        var query = new ComplaintQuery { Person = "13800001111", State = received[0].State, PageSize = 3 };
        Page<ComplaintSummary> first = await _house.Service.QueryAsync(query);
        Page<ComplaintSummary> second = await _house.Service.QueryAsync(query with { Continuation = first.Continuation });

        first.Items.Concat(second.Items).Select(row => row.Key.Id).Should()
            .Equal(received[4].Id, received[3].Id, received[1].Id, received[0].Id);
        (first.Items.Count, await _house.Service.CountAsync(query)).Should().Be((3, 4));
    }

    [Fact]
    public async Task Another_tenant_finds_nothing()
    {
        await ReceiveAsync(Contact.Phone("13800001111"));

        (await _house.Store.CountAsync(new CountQuery(CountBy.State, new ComplaintQuery { Tenant = "other" }), default)).Should().BeEmpty();
        await _house.Service.Awaiting(service => service.QueryAsync(new() { Tenant = "other", Person = "13800001111" }).AsTask()).Should()
            .ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task A_complaint_that_was_merged_and_the_part_of_one_are_found_too()
    {
        Complaint one = await ReceiveAsync(Contact.Phone("13800001111")), two = await ReceiveAsync(Contact.Phone("13800001111"));
        await _house.DoAsync(one.Id, new SplitMatter("Late", "It came late."));
        await _house.DoAsync(two.Id, new Merge(one.Id));
        await _house.SendAllAsync();

        (await _house.Service.CountAsync(new ComplaintQuery { Person = "13800001111" })).Should().Be(3);
    }

    [Fact]
    public async Task A_host_without_a_key_says_so_and_still_finds_numbers()
    {
        using var house = new TestHouse();
        Complaint complaint = await house.ReceiveAsync(From(Contact.Phone("13800001111")));

        ComplaintQuery[] queries = [new() { Person = "1" }, new() { Batch = "1" }, new() { OrderNumber = "1" }];
        foreach (ComplaintQuery query in queries)
        {
            (await house.Service.Awaiting(service => service.QueryAsync(query).AsTask()).Should().ThrowAsync<InvalidOperationException>())
                .WithMessage("CF1167: *Call UseSignalKey*");
            await house.Service.Awaiting(service => service.CountAsync(query).AsTask()).Should()
                .ThrowAsync<InvalidOperationException>();
        }
        (await house.Service.CountAsync(new ComplaintQuery { Number = complaint.Number })).Should().Be(1);
    }

    [Fact]
    public async Task Nothing_that_is_searched_for_can_be_read_from_the_keys()
    {
        await _house.ReceiveAsync(
            From(Contact.Email("zq7@example.com"), Contact.Phone("13800001111")) with
            {
                Product = new Product { Batch = "QUEUE", OrderNumber = "ZQ9" },
            });
        using var other = new TestHouse("{}", builder => builder.UseStore(_ => _store).UseSignalKey(new byte[16]));
        await other.ReceiveAsync(From(Contact.Phone("13800001111")));

        IReadOnlyList<string> keys = _store.Commits[0].SearchKeys!;
        keys.Should().HaveCount(4).And.OnlyContain(key => key.Length == 32 && key.All(char.IsAsciiHexDigitLower));
        keys.Should().NotIntersectWith(_store.Commits[1].SearchKeys!, "another key gives other hashes");
        new ComplaintQuery { Person = "13800001111", OrderNumber = "ZQ9" }.ToString().Should().NotContainAny("1380", "ZQ9");
    }

    [Fact]
    public async Task A_commit_that_changes_neither_person_nor_product_brings_no_search_keys()
    {
        Complaint complaint = await ReceiveAsync(Contact.Phone("13800001111"));
        await _house.DoAsync(complaint.Id, new AddNote("Called."));
        await _house.ReceiveAsync();

        _store.Commits.Select(commit => commit.SearchKeys?.Count).Should().Equal(1, null, null);
    }

    [Fact]
    public void A_person_who_is_corrected_brings_all_keys_anew_and_one_who_is_only_respelled_none()
    {
        var maker = new SearchKeyMaker(SignalKey.Of(Key));
        Complaint before = Of("13800001111"), same = Of("+86 138 0000 1111"), corrected = Of("13800002222");

        maker.Changed(before, same, PhoneRegion.Usual, "t").Should().BeNull();
        maker.Changed(before, corrected, PhoneRegion.Usual, "t").Should().Equal(maker.Of(corrected, PhoneRegion.Usual, "t"))
            .And.HaveCount(2).And.Contain(maker.Of(before, PhoneRegion.Usual, "t")[0], "the order stays");
        maker.Changed(before, before with { Complainant = new(), Product = null }, PhoneRegion.Usual, "t").Should().BeEmpty();

        Complaint Of(string phone) => _house.ReceiveAsync(
            From(Contact.Phone(phone)) with { Product = new Product { OrderNumber = "O-1" } }).GetAwaiter().GetResult();
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\0")]
    public async Task What_names_nobody_finds_nothing(string text)
    {
        await _house.ReceiveAsync();

        await MustFindAsync(new ComplaintQuery { Number = text });
        await MustFindAsync(new ComplaintQuery { Batch = text });
        await MustFindAsync(new ComplaintQuery { OrderNumber = text });
        await MustFindAsync(new ComplaintQuery { Person = text });
    }

    [Fact]
    public async Task Search_keys_are_for_stores_and_words_for_the_service()
    {
        var query = new ComplaintQuery { SearchKeys = [["a"]] };

        await _house.Service.Awaiting(service => service.QueryAsync(query).AsTask()).Should().ThrowAsync<ArgumentException>();
        await _house.Service.Awaiting(service => service.CountAsync(query).AsTask()).Should().ThrowAsync<ArgumentException>();
        await _house.Service.Awaiting(service => service.QueryAsync(new() { Person = "1", PageSize = 0 }).AsTask()).Should()
            .ThrowAsync<ArgumentException>();
        await _house.Store.Awaiting(store => store.QueryAsync(new() { Person = "1" }, default).AsTask()).Should()
            .ThrowAsync<ArgumentException>();
    }

    private static Contact Customer(string id) => new(ContactKind.Account, id);

    private static Intake From(params Contact[] contacts) =>
        TestHouse.Kettle() with { Complainant = new Complainant { Name = "A. Lee", Contacts = contacts } };

    private async Task<Complaint> ReceiveAsync(params Contact[] contacts) => await ReceiveAsync(From(contacts));

    private async Task<Complaint> ReceiveAsync(Product product) => await ReceiveAsync(TestHouse.Kettle() with { Product = product });

    private async Task<Complaint> ReceiveAsync(Intake intake)
    {
        _house.Clock.Advance(TimeSpan.FromMinutes(1));
        return await _house.ReceiveAsync(intake);
    }

    private async Task MustFindAsync(ComplaintQuery query, params Complaint[] complaints)
    {
        (await _house.Service.QueryAsync(query)).Items.Select(row => row.Key.Id).Should().Equal(complaints.Select(one => one.Id));
        (await _house.Service.CountAsync(query)).Should().Be(complaints.Length);
    }
}
