namespace Concord.Web.Portal.Publishing;

/// <summary>What is to be published.</summary>
/// <param name="Folder">Folder to write to.</param>
/// <param name="LeastPeople">Corridors with at least so many people get a page each, and those that a page links to.</param>
/// <param name="PathBase">Path under which the folder will stand on its host: <c>/concord</c>; empty for the root.</param>
public sealed record PublishSettings(string Folder, int LeastPeople, string PathBase = "");

/// <summary>What was published.</summary>
/// <param name="Pages">Pages.</param>
/// <param name="Files">Pages and all other files.</param>
/// <param name="Bytes">Bytes of all of them.</param>
/// <param name="Written">Files that are new or differ from what stood there.</param>
/// <param name="Removed">Files of an earlier run that no page leads to any more.</param>
/// <param name="Broken">Links that lead nowhere, with the page they stand in; empty for a sound site.</param>
public sealed record PublishReport(int Pages, int Files, long Bytes, int Written, int Removed, IReadOnlyList<string> Broken);
