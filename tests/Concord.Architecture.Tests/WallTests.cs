using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchitectureModel = ArchUnitNET.Domain.Architecture;

namespace Concord.Architecture.Tests;

/// <summary>What a room may not touch. Each rule is tried on a counter-example too, so that it is known to be able to fail.</summary>
public sealed class WallTests
{
    private static readonly string[] Io =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.Path", "System.IO.FileStream", "System.IO.FileInfo", "System.IO.DirectoryInfo",
        "System.Console", "System.Environment", "System.Diagnostics.Process", "System.Net.", "System.Data.", "Microsoft.Extensions.",
    ];

    private static readonly string[] Clock =
    [
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today", "System.DateTimeOffset::get_Now",
        "System.DateTimeOffset::get_UtcNow", "System.Environment::get_TickCount", "System.Diagnostics.Stopwatch::GetTimestamp", "System.Diagnostics.Stopwatch::StartNew",
    ];

    [Theory]
    [InlineData("Concord.Core")]
    [InlineData("Concord.Numerics")]
    public void Core_and_numerics_do_no_input_or_output(string room) => Users(House.Program, Io, room).ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_type_that_reads_a_file() =>
        Users(House.CounterExamples, Io, "Concord.Architecture.Tests").ShouldContain("Concord.Architecture.Tests.ReadsAFile → System.IO.File");

    [Fact]
    public void No_room_reads_the_clock() => Callers(House.Program, Clock).ShouldBeEmpty();

    [Fact]
    public void Only_the_lake_and_the_executable_take_the_system_s_time_provider() =>
        Callers(House.Program, ["System.TimeProvider::get_System"])
            .Where(c => !c.StartsWith("Concord.Cli.", StringComparison.Ordinal) && !c.StartsWith("Concord.Statistics.Lakes.LakeFolder.", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_method_that_reads_the_clock() => Callers(House.CounterExamples, Clock).ShouldContain(c => c.StartsWith("Concord.Architecture.Tests.ReadsTheClock", StringComparison.Ordinal));

    [Fact]
    public void Duckdb_is_known_to_the_statistics_only() => Users(House.Program, ["DuckDB."], except: "Concord.Statistics").ShouldBeEmpty();

    [Fact]
    public void Spectre_and_the_command_line_library_are_known_to_the_executable_only() =>
        Users(House.Program, ["Spectre.", "System.CommandLine."], except: "concord").ShouldBeEmpty();

    [Fact]
    public void Razor_components_are_known_to_the_web_only() => Users(House.Program, ["Microsoft.AspNetCore."], except: "Concord.Web").ShouldBeEmpty();

    [Fact]
    public void Spreadsheet_libraries_are_known_to_the_tables_only() => Users(House.Program, ["ExcelDataReader.", "MiniExcelLibs."], except: "Concord.Tables").ShouldBeEmpty();

    [Fact]
    public void The_solver_of_linear_programs_is_known_to_the_estimation_only() => Users(House.Program, ["Google.OrTools."], except: "Concord.Estimation").ShouldBeEmpty();

    [Fact]
    public void The_rule_sees_a_type_that_depends_on_a_library() =>
        Users(House.CounterExamples, ["System.Data."], except: "Concord.Statistics").ShouldContain(u => u.StartsWith("Concord.Architecture.Tests.HoldsAConnection → System.Data.", StringComparison.Ordinal));

    [Fact]
    public void Nothing_uses_entity_framework() => Users(House.Program, ["Microsoft.EntityFrameworkCore."]).ShouldBeEmpty();

    /// <summary>Types of a room (or of all but one) that depend on a type whose full name is one of the names, or starts with one that ends in a dot.</summary>
    private static string[] Users(ArchitectureModel architecture, string[] names, string? room = null, string? except = null) =>
    [
        .. architecture.Types
            .Where(t => room is null || RoomOf(t) == room)
            .Where(t => except is null || RoomOf(t) != except)
            .SelectMany(t => t.Dependencies)
            .Where(d => Array.Exists(names, n => Names(n, d.Target.FullName)))
            .Select(d => $"{d.Origin.FullName} → {d.Target.FullName}")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Methods that call one of the members (<c>Type::name</c>).</summary>
    private static string[] Callers(ArchitectureModel architecture, string[] members) =>
    [
        .. architecture.MethodMembers
            .SelectMany(m => m.MemberDependencies.OfType<MethodCallDependency>().Select(c => (Caller: $"{m.DeclaringType.FullName}.{m.Name}", c.TargetMember)))
            .Where(c => members.Contains($"{c.TargetMember.DeclaringType.FullName}::{c.TargetMember.Name.Split('(')[0]}"))
            .Select(c => $"{c.Caller} calls {c.TargetMember.Name}")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static bool Names(string name, string type) => type == name || (name.EndsWith('.') && type.StartsWith(name, StringComparison.Ordinal));

    private static string RoomOf(IType type) => type.Assembly.Name.Split(',')[0];
}
