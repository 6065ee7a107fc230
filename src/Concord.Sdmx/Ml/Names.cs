namespace Concord.Sdmx.Ml;

/// <summary>Namespaces of SDMX-ML 2.1 and 3.0.</summary>
internal static class Names
{
    private const string Base = "http://www.sdmx.org/resources/sdmxml/schemas/";

    public static string Message(bool v3) => Base + (v3 ? "v3_0" : "v2_1") + "/message";

    public static string Structure(bool v3) => Base + (v3 ? "v3_0" : "v2_1") + "/structure";

    public static string Common(bool v3) => Base + (v3 ? "v3_0" : "v2_1") + "/common";

    public static string Generic => Base + "v2_1/data/generic";

    public static string Specific(bool v3) => Base + (v3 ? "v3_0" : "v2_1") + "/data/structurespecific";

    public static string Footer(bool v3) => Message(v3) + "/footer";
}
