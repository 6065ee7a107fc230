using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;

namespace Concord.Tests.Commands;

/// <summary>Running, keeping and mending: serve, backup, restore, doctor.</summary>
public sealed class OperationTests
{
    [Fact]
    public void What_a_backup_keeps_a_restore_puts_back_byte_for_byte()
    {
        using var place = Workplace.WithLake();
        place.Write("policy/XXX/register.yaml", "title: mine\n");
        var before = Digests(place, "lake", "policy");

        place.Run("backup", "kept.tar.gz").Code.ShouldBe(0);
        Directory.Delete(place.PathOf("lake"), recursive: true);
        Directory.Delete(place.PathOf("policy"), recursive: true);
        var restored = place.Run("restore", "kept.tar.gz");

        restored.Code.ShouldBe(0, restored.ToString());
        Digests(place, "lake", "policy").ShouldBe(before);
        place.Run("query", "--measure", "stock", "--origin", "PHL", "--destination", "USA").Out.ShouldContain("1,100");
    }

    [Fact]
    public void The_same_folders_give_the_same_backup()
    {
        using var place = Workplace.WithLake();
        place.Run("backup", "a.tar.gz").Code.ShouldBe(0);
        place.Run("backup", "b.tar.gz").Code.ShouldBe(0);
        File.ReadAllBytes(place.PathOf("a.tar.gz")).ShouldBe(File.ReadAllBytes(place.PathOf("b.tar.gz")));
    }

    [Fact]
    public void A_restore_overwrites_nothing_and_lets_no_file_out_of_its_folders()
    {
        using var place = Workplace.WithLake();
        place.Run("backup", "kept.tar.gz").Code.ShouldBe(0);
        place.Run("restore", "kept.tar.gz").Error.ShouldContain("is not empty");

        Directory.Delete(place.PathOf("lake"), recursive: true);
        using (var packed = new GZipStream(File.Create(place.PathOf("evil.tar.gz")), CompressionLevel.Fastest))
        using (var tar = new TarWriter(packed))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "lake/../../out.txt") { DataStream = new MemoryStream([1, 2, 3]) });
        }
        var evil = place.Run("restore", "evil.tar.gz");
        evil.Code.ShouldBe(2);
        evil.Error.ShouldContain("no backup of Concord");
        File.Exists(Path.Combine(Path.GetDirectoryName(place.Folder)!, "out.txt")).ShouldBeFalse();

        File.WriteAllText(place.PathOf("text.tar.gz"), "hello");
        place.Run("restore", "text.tar.gz").Code.ShouldBe(2);
    }

    [Fact]
    public void The_doctor_finds_a_damaged_release_and_says_how_to_mend_it()
    {
        using var place = Workplace.WithLake();
        place.With("CONCORD_DATA", place.PathOf("lake"));
        place.Run("doctor").Code.ShouldBe(0);

        var parquet = Directory.EnumerateFiles(place.PathOf("lake"), "*.parquet", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        var bytes = File.ReadAllBytes(parquet);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(parquet, bytes);
        var outcome = place.Run("doctor", "--format", "csv");

        outcome.Code.ShouldBe(1, outcome.ToString());
        outcome.Out.ShouldContain("wrong,");
        outcome.Out.ShouldContain("concord releases remove");
    }

    [Fact]
    public async Task A_portal_that_is_killed_under_load_loses_no_file_and_starts_again()
    {
        using var place = Workplace.WithLake();
        place.With("CONCORD_DATA", place.PathOf("lake"));
        var before = Digests(place, "lake");
        for (var round = 0; round < 2; round++)
        {
            using var served = ConcordProcess.Start(place, "serve", "--urls", "http://127.0.0.1:0");
            using var client = new HttpClient { BaseAddress = new Uri(await Address(served)) };
            var answered = 0;
            var load = Enumerable.Range(0, 4).Select(i => Task.Run(async () =>
            {
                string[] paths = ["/en/areas/PHL/", "/ar/corridors/PHL-USA/", "/en/explore/stock/", "/fr/"];
                try
                {
                    for (var n = 0; n < 1000; n++)
                    {
                        using var answer = await client.GetAsync(paths[(n + i) % paths.Length]);
                        if (answer.StatusCode == HttpStatusCode.OK) Interlocked.Increment(ref answered);
                    }
                }
                catch (HttpRequestException)
                {
                    // It was killed: that is what is tried here.
                }
            })).ToList();
            for (var waited = 0; Volatile.Read(ref answered) < 20 && waited < 600; waited++) await Task.Delay(100, TestContext.Current.CancellationToken);
            served.Kill(entireProcessTree: true);
            await served.WaitForExitAsync(TestContext.Current.CancellationToken);
            await Task.WhenAll(load);
            answered.ShouldBeGreaterThanOrEqualTo(20);
            Digests(place, "lake").ShouldBe(before);
        }
    }

    [Fact]
    public async Task A_portal_that_is_asked_to_end_ends_with_a_sentence()
    {
        using var place = Workplace.WithLake();
        using var served = ConcordProcess.Start(place, "serve", "--urls", "http://127.0.0.1:0");
        await Address(served);
        using (Process.Start("kill", $"-TERM {served.Id}")) { }
        var error = await served.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await served.WaitForExitAsync(TestContext.Current.CancellationToken);
        served.ExitCode.ShouldBe(0, error);
        error.ShouldContain("The portal has ended.");
    }

    [Theory]
    [InlineData("serve", "--urls", "nonsense")]
    [InlineData("serve", "--urls", "http://127.0.0.1:5080/path")]
    [InlineData("publish", "out", "--base", "concord/")]
    [InlineData("restore", "absent.tar.gz")]
    public void Wrong_usage_is_said_in_a_sentence(params string[] line)
    {
        using var place = Workplace.WithLake();
        var outcome = place.Run(line);
        outcome.Code.ShouldBe(2, outcome.ToString());
        outcome.Error.ShouldNotContain("   at ");
        outcome.Error.Length.ShouldBeGreaterThan(20);
    }

    private static async Task<string> Address(Process served)
    {
        while (await served.StandardError.ReadLineAsync() is { } line)
        {
            if (line.Contains("http://", StringComparison.Ordinal)) return line[line.IndexOf("http://", StringComparison.Ordinal)..].Split(' ')[0];
        }
        throw new InvalidOperationException("the portal ended before it said where it is");
    }

    private static List<string> Digests(Workplace place, params string[] folders) =>
    [
        .. folders.SelectMany(f => Directory.EnumerateFiles(place.PathOf(f), "*", SearchOption.AllDirectories)).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(f => $"{Path.GetRelativePath(place.Folder, f)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))}"),
    ];
}
