using System.Security.Cryptography;
using Concord.Policy;
using Concord.Web.Portal.Hosting;

namespace Concord.Cli;

/// <summary>What the portal's commands serve: the lakes and registers that other commands read too.</summary>
internal static class Portal
{
    public static PortalSettings Settings(string? lake)
    {
        Lakes.Open(lake).Dispose();
        return new PortalSettings
        {
            OpenLake = () => Lakes.Open(lake),
            ReadRegisters = Read,
            Today = () => Clock.Today,
            Clock = TimeProvider.System,
        };
    }

    /// <summary>Every register that can be read. One with errors is left out: 'concord doctor' and 'concord policy check' say what is wrong with it.</summary>
    private static (IReadOnlyDictionary<string, Register> Registers, string Stamp) Read()
    {
        var registers = new SortedDictionary<string, Register>(StringComparer.Ordinal);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (code, folder) in Registers.All())
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)) digest.AppendData(File.ReadAllBytes(file));
            if (RegisterFiles.Read(folder).Register is { } register) registers[code] = register;
        }
        return (registers, Convert.ToHexStringLower(digest.GetHashAndReset()));
    }
}
