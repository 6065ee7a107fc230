using Concord.Policy;
using Concord.Statistics.Lakes;
using Microsoft.Extensions.Logging;

namespace Concord.Web.Portal.Hosting;

/// <summary>What a portal is made of.</summary>
public sealed record PortalSettings
{
    /// <summary>Opens the lake; called again when its list of releases may have changed.</summary>
    public required Func<Lake> OpenLake { get; init; }

    /// <summary>Reads the registers: by alpha-3 code of their state, with a digest of the text they were read from.</summary>
    public required Func<(IReadOnlyDictionary<string, Register> Registers, string Stamp)> ReadRegisters { get; init; }

    /// <summary>The day on which pages are written.</summary>
    public required Func<DateOnly> Today { get; init; }

    /// <summary>The clock of limits and logs.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Addresses to listen on; loopback unless somebody says otherwise.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:5080"];

    /// <summary>Where logs go; nowhere unless somebody says so.</summary>
    public Action<ILoggingBuilder>? Logs { get; init; }

    /// <summary>Whether each request is logged to the standard error stream, a line of JSON each.</summary>
    public bool LogsRequests { get; init; }

    /// <summary>Requests that one address may make in a minute.</summary>
    public int RequestsPerMinute { get; init; } = 600;

    /// <summary>Whether SDMX data are generic where a client of version 1 has no wish, as the specification says; else structure-specific.</summary>
    public bool SdmxGenericByDefault { get; init; } = true;
}
