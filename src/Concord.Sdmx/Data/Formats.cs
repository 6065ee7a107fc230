namespace Concord.Sdmx.Data;

/// <summary>How data are written in a message.</summary>
public enum DataFormat
{
    /// <summary>SDMX-ML 2.0 generic; read only.</summary>
    Generic20,

    /// <summary>SDMX-ML 2.0 compact; read only.</summary>
    Compact20,

    /// <summary>SDMX-ML 2.1 generic.</summary>
    Generic21,

    /// <summary>SDMX-ML 2.1 generic, time series.</summary>
    GenericTimeSeries21,

    /// <summary>SDMX-ML 2.1 structure-specific.</summary>
    Specific21,

    /// <summary>SDMX-ML 2.1 structure-specific, time series.</summary>
    SpecificTimeSeries21,

    /// <summary>SDMX-ML 3.0 structure-specific.</summary>
    Specific30,

    /// <summary>SDMX-JSON 1.0.</summary>
    Json10,

    /// <summary>SDMX-JSON 2.0.</summary>
    Json20,

    /// <summary>SDMX-CSV 1.0.</summary>
    Csv10,

    /// <summary>SDMX-CSV 2.0.</summary>
    Csv20,
}

/// <summary>How structures are written in a message.</summary>
public enum StructureFormat
{
    /// <summary>SDMX-ML 2.0; read only.</summary>
    Xml20,

    /// <summary>SDMX-ML 2.1.</summary>
    Xml21,

    /// <summary>SDMX-ML 3.0.</summary>
    Xml30,

    /// <summary>SDMX-JSON 1.0.</summary>
    Json10,

    /// <summary>SDMX-JSON 2.0.</summary>
    Json20,
}
