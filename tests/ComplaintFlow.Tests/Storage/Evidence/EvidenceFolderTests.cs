using System.Security.Cryptography;
using ComplaintFlow.Storage;
using ComplaintFlow.Testing;

namespace ComplaintFlow.Tests.Storage.Evidence;

public sealed class EvidenceFolderTests : IDisposable
{
    private static readonly EvidenceConformance Folder = new EvidenceFolderKit(), InMemory = new InMemoryEvidenceKit();

    private readonly TempFolder _folder = new();

    public static TheoryData<string> Rules { get; } = [.. Folder.GetRules().Select(rule => rule.Name)];

    public static TheoryData<string> RulesInMemory { get; } = [.. InMemory.GetRules().Select(rule => rule.Name)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Rules))]
    public Task Holds(string rule) => Folder.RunAsync(rule);

    [Theory]
    [MemberData(nameof(RulesInMemory))]
    public Task The_one_in_memory_holds(string rule) => InMemory.RunAsync(rule);

    [Fact]
    public async Task A_piece_is_one_file_whose_name_is_its_hash()
    {
        string hash = await PutAsync(_folder.Path, "photo"u8.ToArray());
        await PutAsync(_folder.Path, "photo"u8.ToArray());

        _folder.Files.Should().Equal($"default/{hash[..2]}/{hash}");
        File.ReadAllText(_folder.In($"default/{hash[..2]}/{hash}")).Should().Be("photo");
    }

    [Theory]
    [InlineData("../../outside")]
    [InlineData("/etc")]
    [InlineData("..")]
    [InlineData("A")]
    [InlineData("租户")]
    public async Task No_name_of_a_tenant_leads_out_of_the_folder(string tenant)
    {
        string inside = _folder.In("evidence");
        await PutAsync(inside, "photo"u8.ToArray(), tenant);

        _folder.Files.Should().ContainSingle().Which.Should().MatchRegex("^evidence/~[0-9a-f]{64}/[0-9a-f]{2}/[0-9a-f]{64}$");
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("12")]
    public void What_is_no_hash_makes_no_key(string hash) =>
        ((Action)(() => _ = new EvidenceKey("default", hash))).Should().Throw<ArgumentException>();

    [Fact]
    public async Task Bytes_go_to_the_disk_while_they_come_in()
    {
        long inMemory = 0;
        using var content = new Film(
            40_000_000, read =>
                inMemory = Math.Max(
                    inMemory, read - new DirectoryInfo(_folder.In("default/incoming")).EnumerateFiles().Sum(file => file.Length)));
        using var upload = new EvidenceUpload(content, 40_000_000);

        await new EvidenceFolder(_folder.Path).PutAsync("default", upload, default);

        inMemory.Should().BeLessThan(200_000, "what was read is on the disk before more is read");
        _folder.Files.Should().ContainSingle();
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_no_file()
    {
        using var content = new Film(40_000_000, read => _ = read < 1_000_000 ? read : throw new IOException("The connection is lost."));
        using var upload = new EvidenceUpload(content, 40_000_000);

        await Awaiting(() => new EvidenceFolder(_folder.Path).PutAsync("default", upload, default).AsTask()).Should()
            .ThrowAsync<IOException>();

        _folder.Files.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_put_again_mends_what_was_altered()
    {
        string hash = await PutAsync(_folder.Path, "photo"u8.ToArray());
        string file = _folder.In($"default/{hash[..2]}/{hash}");
        await File.WriteAllTextAsync(file, "forged");

        await PutAsync(_folder.Path, "photo"u8.ToArray());

        (await File.ReadAllTextAsync(file)).Should().Be("photo");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told_with_its_remedy()
    {
        await File.WriteAllTextAsync(_folder.In("taken"), "a file where the folder should be");

        (await Awaiting(() => PutAsync(_folder.In("taken"), [1])).Should().ThrowAsync<EvidenceException>()).Which.Refusal.Code.Should()
            .Be("CF4014");
    }

    [SkippableFact]
    public async Task A_full_disk_refuses_keeps_nothing_by_halves_and_the_folder_works_on_when_there_is_room()
    {
        using var disk = TinyDisk.Mount(megabytes: 4);
        Action makeRoom = disk.Fill(megabytes: 3);
        byte[] film = RandomNumberGenerator.GetBytes(2_000_000);

        (await Awaiting(() => PutAsync(disk.Root, film)).Should().ThrowAsync<EvidenceException>()).Which.Refusal.Code.Should().Be("CF4013");
        Directory.EnumerateFiles(disk.Root, "*", SearchOption.AllDirectories).Should().Equal(disk.In("ballast"));

        makeRoom();
        string hash = await PutAsync(disk.Root, film);
        (await new EvidenceFolder(disk.Root).ExistsAsync(new EvidenceKey("default", hash), default)).Should().BeTrue();
    }

    private static Func<Task> Awaiting(Func<Task> act) => act;

    private static async Task<string> PutAsync(string folder, byte[] bytes, string tenant = "default")
    {
        using var upload = new EvidenceUpload(new MemoryStream(bytes), 1_000_000_000);
        await new EvidenceFolder(folder).PutAsync(tenant, upload, default);
        return upload.Hash;
    }

    /// <summary>Many bytes, made as they are read.</summary>
    private sealed class Film(long length, Action<long> read) : MemoryStream
    {
        private long _given;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            read(_given);
            int piece = (int)Math.Min(buffer.Length, length - _given);
            buffer.Span[..piece].Fill((byte)_given);
            _given += piece;
            return new(piece);
        }
    }
}
