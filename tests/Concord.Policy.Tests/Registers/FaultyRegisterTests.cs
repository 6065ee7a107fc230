using System.Text;

namespace Concord.Policy.Tests;

/// <summary>Ugly and hostile registers: every fault at once, with its line, and nothing loaded.</summary>
public sealed class FaultyRegisterTests
{
    private const string Base = """
        groups:
          - {id: nurse, leaves: nurse}
        corridors:
          - {id: PHL-SAU, origin: PHL, destination: SAU, people: 10, money: 5}
        actors:
          - {id: A, country: PHL, name: Ministry, kind: ministry, rank: 3}
        outcomes:
          - {id: O1, label: Outflow, unit: persons}

        """;

    private static readonly string Instruments = Base + """
        instruments:
          - id: P1
            country: PHL
            name: One
            start: 2001-02-30
            issuer: B
            type: statute
            domain: x
            groups: [nurses]
            corridors: [PHL-XXX]
            status: in force
            provisions:
              - {id: V1, modality: maybe, conduct: c, bearer: state, start: 2010-01-01, end: 2009-01-01}
            effects:
              - {id: E1, outcome: O1, value: 4, confidence: 0.5}
              - {id: E1, outcome: O9, value: 1, confidence: abc}
          - id: P1
            country: PHL
            colour: red

        """;

    [Fact]
    public void Every_fault_is_listed_at_once_with_its_line()
    {
        var reading = RegisterFiles.ReadText(Instruments, "r.yaml");
        reading.Register.ShouldBeNull();
        var found = reading.Faults.Select(f => (f.Code, f.Place.Row)).ToList();
        foreach (var expected in new (string, int?)[]
        {
            ("register.date", 13), ("register.dangling", 14), ("register.dangling", 17), ("register.dangling", 18), ("register.word", 21), ("register.ends-before-start", 21),
            ("register.range", 23), ("register.dangling", 24), ("register.number", 24), ("register.duplicate", 24), ("register.duplicate", 25), ("register.unknown-field", 27), ("register.missing", 25),
        }) found.ShouldContain(expected, string.Join('\n', reading.Faults));
        reading.Faults.First(f => f.Code == "register.dangling" && f.Place.Row == 17).Expected.ShouldNotBeNull().ShouldContain("perhaps nurse");
    }

    [Theory]
    [InlineData("instruments: [", "yaml.syntax")]
    [InlineData("a: b: c", "yaml.syntax")]
    [InlineData("- one\n- two", "register.shape")]
    [InlineData("instrument:\n  - id: P1", "register.unknown-table")]
    [InlineData("actors: word", "register.shape")]
    [InlineData("actors:\n  - word", "register.shape")]
    [InlineData("actors: &a\n  - {id: A}\nmandates: *a", "yaml.alias")]
    [InlineData("actors: !!seq []", "yaml.tag")]
    [InlineData("actors: []\n---\nactors: []", "yaml.documents")]
    [InlineData("actors:\n  - id: A\n    id: B", "yaml.duplicate-key")]
    [InlineData("actors:\n  - ? [a, b]\n    : c", "yaml.key")]
    [InlineData("actors:\n  - {id: \"A B\", country: PHL, name: N, kind: k, rank: 3}", "register.id")]
    [InlineData("actors:\n  - {id: A, country: PHL, name: \"N\\u0007\", kind: k, rank: 3}", "register.control-character")]
    [InlineData("actors:\n  - {id: A, country: PHL, name: [x], kind: k, rank: 3}", "register.shape")]
    [InlineData("actors:\n  - {id: A, country: PHL, name: N, kind: k, rank: 3.5}", "register.number")]
    [InlineData("groups:\n  - {id: g, leaves: [a]}", "register.leaf")]
    [InlineData("mandates:\n  - {function: f, groups: [], start: 2000-01-01}", "register.missing")]
    public void A_flaw_is_a_fault_and_never_an_exception(string text, string code)
    {
        var reading = RegisterFiles.ReadText(text, "r.yaml");
        reading.Register.ShouldBeNull();
        reading.Faults.ShouldContain(f => f.Code == code && f.Place.Row > 0, string.Join('\n', reading.Faults));
        reading.Faults.ShouldAllBe(f => !f.ToString().Contains("Exception"));
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    [InlineData('-')]
    public void Nesting_beyond_the_limit_is_refused_without_harm(char open)
    {
        var text = string.Concat(Enumerable.Repeat(open == '-' ? "- " : open.ToString(), 200_000));
        RegisterFiles.ReadText(text, "deep.yaml").Faults.ShouldContain(f => f.Code == "yaml.too-deep");
    }

    [Fact]
    public void Ten_megabytes_of_nonsense_give_faults_and_no_register()
    {
        var random = new Random(7);
        foreach (var letters in new[] { "abcdef ", "ab: \n-", "\"'\\x{}[]:,#&*!|>%@`\n -", "\n\t " })
        {
            var text = new StringBuilder(10_000_000);
            while (text.Length < 10_000_000) text.Append(letters[random.Next(letters.Length)]);
            var read = RegisterFiles.ReadText(text.ToString(), "noise.yaml");
            read.Register.ShouldBeNull();
            read.Faults.ShouldContain(f => f.Severity == Core.Severity.Error);
        }
    }

    [Fact]
    public void Circles_of_delegated_power_and_of_dependence_are_named()
    {
        string Act(string id, string more) => $"  - {{id: {id}, country: PHL, name: {id}, start: 2000-01-01, issuer: A, type: statute, domain: d, groups: nurse, corridors: PHL-SAU, status: in force, {more}}}\n";
        var text = Base + "instruments:\n" + Act("P1", "enabled_by: P2") + Act("P2", "enabled_by: P3") + Act("P3", "enabled_by: P1") + Act("P4", "depends_on: [P4]");
        var cycles = RegisterFiles.ReadText(text, "r.yaml").Faults.Where(f => f.Code == "register.cycle").Select(f => f.Found).ToList();
        cycles.ShouldBe(["delegated power goes round in a circle: P1 → P2 → P3 → P1", "dependence goes round in a circle: P4 → P4"]);
    }

    [Fact]
    public void A_function_held_twice_by_one_body_on_the_same_day_is_a_fault()
    {
        string Held(string from, string to) => Base + $"""
            mandates:
              - actor: A
                function: f
                groups: nurse
                start: 2000-01-01
                end: 2005-06-30
              - actor: A
                function: f
                groups: nurse
                start: {from}
                end: {to}
            """;
        RegisterFiles.ReadText(Held("2005-07-01", "2006-01-01"), "r.yaml").Register.ShouldNotBeNull();
        var overlap = RegisterFiles.ReadText(Held("2005-06-30", "2006-01-01"), "r.yaml").Faults.ShouldHaveSingleItem();
        (overlap.Code, overlap.Place.Row).ShouldBe(("register.overlap", 18));
    }

    [Fact]
    public void A_file_that_is_not_utf8_and_a_folder_that_is_not_there_are_faults()
    {
        var folder = Directory.CreateTempSubdirectory("concord-policy-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "r.yaml"), [0x61, 0x3A, 0x20, 0xFF, 0xFE, 0x0A]);
            RegisterFiles.Read(folder).Faults.ShouldContain(f => f.Code == "yaml.encoding");
            RegisterFiles.Read(Path.Combine(folder, "nowhere")).Faults.ShouldHaveSingleItem().Code.ShouldBe("register.not-there");
            File.Delete(Path.Combine(folder, "r.yaml"));
            RegisterFiles.Read(folder).Faults.ShouldHaveSingleItem().Code.ShouldBe("register.empty");
            using (var big = File.Create(Path.Combine(folder, "big.yaml"))) big.SetLength(11 * 1024 * 1024);
            RegisterFiles.Read(folder).Faults.ShouldContain(f => f.Code == "yaml.too-large");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_provision_beneath_its_instrument_takes_what_it_leaves_out()
    {
        var text = Base + """
            instruments:
              - {id: P1, country: PHL, name: One, start: 2000-01-01, end: 2010-12-31, issuer: A, type: statute, domain: d, groups: [nurse], corridors: ["PHL-*"], status: in force, provisions: [{id: V1, modality: obliged, conduct: c, bearer: state}]}
            """;
        var provision = RegisterFiles.ReadText(text, "r.yaml").Register.ShouldNotBeNull().Provisions.ShouldHaveSingleItem();
        (provision.Instrument, provision.InForce.LastDay).ShouldBe(("P1", new DateOnly(2010, 12, 31)));
        provision.Corridors.ShouldBe(["PHL-*"]);
    }
}
